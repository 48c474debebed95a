package org.kapwa.works;

/// Another resource that is, or may be, the same work.
///
/// @param resource its number; what is only tried out has the negative of its place
/// @param detail the identifier that both have, or empty
public record Duplicate(long resource, String title, Reason reason, String detail) {

    public enum Reason {
        IDENTIFIER,
        TITLE,
        TEXT
    }
}
