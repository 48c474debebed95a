package org.kapwa.vocabulary;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A row of history: one field of one code or concept, before and after.
///
/// @param version the one that the scheme got by it
/// @param member who did it; null for the command line
/// @param name of who did it; empty where nobody is known
record Change(
        int version,
        String item,
        Act act,
        String field,
        String before,
        String after,
        @Nullable Long member,
        String name,
        OffsetDateTime changedAt) {

    enum Act {
        ADDED,
        CHANGED,
        RETIRED,
        REVIVED,
        MERGED,
        IMPORTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Act of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    Change by(String nameOfMember) {
        return new Change(version, item, act, field, before, after, member, nameOfMember, changedAt);
    }
}
