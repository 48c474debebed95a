package org.kapwa.citations;

/// A whole file cannot be read; the reason is the key of a sentence.
public class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    Unreadable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
