package org.kapwa.accounts;

import java.util.Locale;

/// How surely a session's member has shown who they are: by one factor, or by two.
public enum Proof {
    SINGLE,
    DOUBLE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Proof of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
