package org.kapwa.web;

/// What a controller gives back: a page to show or another place to go.
public sealed interface Answer permits Page, Redirect {}
