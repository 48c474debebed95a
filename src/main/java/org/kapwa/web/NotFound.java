package org.kapwa.web;

/// There is no such thing for this viewer; whether it exists for others is not said.
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
