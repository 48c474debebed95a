package org.kapwa.operations;

/// The site cannot be served, for a reason that an operator can do something about.
public class CannotStart extends RuntimeException {

    private final String action;

    /// @param what what is the matter, as a sentence
    /// @param action what to do about it, as a sentence
    public CannotStart(String what, String action) {
        super(what);
        this.action = action;
    }

    String action() {
        return action;
    }
}
