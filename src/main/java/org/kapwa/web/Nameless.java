package org.kapwa.web;

import org.jspecify.annotations.Nullable;

/// A failure as the log may hold it: what kind it is and where it happened, without its message, which may quote what
/// somebody typed.
public final class Nameless extends Exception {

    private Nameless(Throwable thrown, @Nullable Throwable cause) {
        super(thrown.getClass().getName(), cause, false, true);
        setStackTrace(thrown.getStackTrace());
    }

    public static Nameless of(Throwable thrown) {
        var cause = thrown.getCause();
        return new Nameless(thrown, cause == null || cause == thrown ? null : of(cause));
    }
}
