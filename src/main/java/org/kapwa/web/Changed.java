package org.kapwa.web;

/// Somebody else saved the same thing meanwhile; what the reader typed must be shown again, not lost.
public class Changed extends RuntimeException {

    public Changed() {
        super("changed meanwhile", null, false, false);
    }
}
