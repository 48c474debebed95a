package org.kapwa.accounts;

import org.jspecify.annotations.Nullable;

/// Somebody whose address is known to be theirs, about to become a member.
///
/// @param passwordHash null for those who come in by other ways
/// @param state `active`, or `waiting` for approval
/// @param asked what they wrote when they asked to join, or empty
public record Joining(
        String email, String name, @Nullable String passwordHash, String language, String state, String asked) {

    public static Joining active(String email, String name, @Nullable String passwordHash, String language) {
        return new Joining(email, name, passwordHash, language, "active", "");
    }
}
