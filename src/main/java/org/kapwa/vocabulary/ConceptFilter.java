package org.kapwa.vocabulary;

import org.jspecify.annotations.Nullable;
import org.kapwa.web.Folded;

/// Which concepts an administrator looks at.
///
/// @param q a piece of the id, or of a word in any language
/// @param kind only of this kind, or empty
/// @param language the one whose words are shown and whose state counts
/// @param status `draft`, `checked`, `missing` (no label in the language), `retired`, or empty for all that are offered
/// @param after the id after which the list goes on, or empty
record ConceptFilter(String q, String kind, String language, String status, String after) {

    ConceptFilter {
        q = text(q);
        kind = text(kind);
        language = text(language);
        status = text(status);
        after = text(after);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    ConceptFilter in(String languageOfReader) {
        return language.isEmpty() ? new ConceptFilter(q, kind, languageOfReader, status, after) : this;
    }

    boolean fits(Entry entry) {
        return (kind.isEmpty() || entry.kind().equals(kind)) && hasStatus(entry) && isNamed(entry);
    }

    private boolean hasStatus(Entry entry) {
        var words = entry.words(language);
        return switch (status) {
            case "draft" -> entry.isOffered() && !words.label().isEmpty() && !words.checked();
            case "checked" -> entry.isOffered() && words.checked();
            case "missing" -> entry.isOffered() && words.label().isEmpty();
            case "retired" -> !entry.isOffered();
            default -> entry.isOffered();
        };
    }

    private boolean isNamed(Entry entry) {
        var wanted = Folded.of(q).text();
        return wanted.isEmpty()
                || entry.id().contains(q)
                || entry.words().values().stream().anyMatch(words -> Folded.of(words.label()).text().contains(wanted)
                        || words.variants().stream().anyMatch(each -> Folded.of(each).text().contains(wanted)));
    }
}
