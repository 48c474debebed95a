package org.kapwa.web;

import java.time.Duration;

/// How often something may be done: so many times in a span, filled again bit by bit.
public record Limit(String what, int times, Duration span) {}
