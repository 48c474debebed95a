package org.kapwa.works;

import java.util.Locale;

/// What a resource is of another.
public enum Relation {
    TRANSLATION_OF,
    ADAPTATION_OF,
    NEW_VERSION_OF;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException when there is none of that code
    public static Relation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
