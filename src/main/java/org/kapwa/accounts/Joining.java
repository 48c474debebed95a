package org.kapwa.accounts;

import org.jspecify.annotations.Nullable;

/// Somebody whose address is known to be theirs, about to become a member.
///
/// @param passwordHash null for those who come in by other ways
/// @param state `active`, or `waiting` for approval
/// @param asked what they wrote when they asked to join, or empty
public record Joining(
        @Nullable String email, String name, @Nullable String passwordHash, String language, String state, String asked) {

    /// A member without an address, who never signs in and stands for what the site does by itself.
    static Joining system(String name) {
        return new Joining(null, name, null, "en", "active", "");
    }

    public static Joining active(String email, String name, @Nullable String passwordHash, String language) {
        return new Joining(email, name, passwordHash, language, "active", "");
    }
}
