package org.kapwa.web;

import java.util.Locale;

/// What a person may do on the whole site. A column of `authorisation.csv` bears each name; `owner` is there
/// besides, for the member to whom the thing asked for belongs.
public enum Role {
    ANONYMOUS,
    MEMBER,
    HOST,
    MODERATOR,
    ADMINISTRATOR;

    /// The name in the authorisation file and in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Staff sign in with a second factor (ASVS 6.3.3; members may).
    public boolean isStaff() {
        return this == HOST || this == MODERATOR || this == ADMINISTRATOR;
    }
}
