package org.kapwa.thesaurus;

/// A file that is none of those that can be read, or breaks off.
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    Unreadable(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /// The key of the sentence that says why.
    public String reason() {
        return reason;
    }

    /// Where in the file, in the words of the parser; may be empty.
    public String detail() {
        return getMessage() == null ? "" : getMessage();
    }
}
