package org.kapwa.accounts;

import java.util.Locale;

/// Which members staff look for.
///
/// @param words a piece of a name, a handle or, where that is open to the asker, an e-mail address; empty for all
/// @param state a member's state, or empty for all but former ones
/// @param role a role's code, or empty
/// @param byEmail whether addresses are looked through too
/// @param before the number to go on below
public record MemberSearch(String words, String state, String role, boolean byEmail, long before) {

    /// The words as a pattern of SQL's `like`, with its own signs taken literally.
    String pattern() {
        var literal = words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return "%" + literal + "%";
    }
}
