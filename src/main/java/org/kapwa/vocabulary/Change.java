package org.kapwa.vocabulary;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
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

    private static final Set<String> FIELDS = Set.of(
            "parent", "retired", "merged-into", "label", "kind", "broader", "matches", "variants", "definition", "checked");

    /// The field without the language that it is in: `label` of `label fr`.
    String fieldName() {
        var blank = field.indexOf(' ');
        return blank < 0 ? field : field.substring(0, blank);
    }

    /// Empty where the field is in no language.
    String fieldLanguage() {
        var blank = field.indexOf(' ');
        return blank < 0 ? "" : field.substring(blank + 1);
    }

    /// Whether the interface has a word for the field; properties go by their own names.
    boolean hasWord() {
        return FIELDS.contains(fieldName());
    }

    Change by(String nameOfMember) {
        return new Change(version, item, act, field, before, after, member, nameOfMember, changedAt);
    }
}
