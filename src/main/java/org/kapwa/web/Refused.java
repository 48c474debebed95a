package org.kapwa.web;

/// A member asked for something that is not theirs to do.
///
/// @param pattern the route as the authorisation file writes it
public record Refused(Viewer viewer, String method, String pattern) {}
