package org.kapwa.web;

import java.util.Locale;

/// Who may see something of a member's: everyone, members, or they alone. A viewer stands in one of these circles of a
/// person, and sees what is open to that circle or to a wider one.
public enum Circle {
    PUBLIC,
    MEMBERS,
    ME;

    /// Where a viewer stands with a person. Staff stand with the members: what is for oneself alone is for nobody else.
    public static Circle of(Viewer viewer, long person) {
        if (viewer.is(person)) {
            return ME;
        }
        return viewer.isSignedIn() ? MEMBERS : PUBLIC;
    }

    /// Whether what is open to this circle is seen by somebody who stands in another.
    public boolean admits(Circle standing) {
        return compareTo(standing) <= 0;
    }

    /// Of two circles the one that fewer people stand in.
    public Circle narrower(Circle other) {
        return admits(other) ? other : this;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The circle of a code; what nobody knows is for oneself alone.
    public static Circle of(String code) {
        return switch (code) {
            case "public" -> PUBLIC;
            case "members" -> MEMBERS;
            default -> ME;
        };
    }
}
