package org.kapwa.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Changed;
import org.kapwa.web.Problems;

/// The words for a concept in one language, as typed.
///
/// @param version of the concept when the form was shown
/// @param variants one a line
record WordsForm(
        @Nullable Integer version, String label, String variants, String definition, @Nullable Boolean checked) {

    private static final int LONGEST = 300;

    WordsForm {
        label = text(label);
        variants = text(variants);
        definition = text(definition);
    }

    static WordsForm of(Entry entry, String language) {
        var words = entry.words(language);
        return new WordsForm(
                entry.version(), words.label(), String.join("\n", words.variants()), words.definition(), words.checked());
    }

    Problems problems() {
        return Problems.none()
                .atMost(LONGEST, "label", label)
                .refuseIf(label.isEmpty() && !variants.isEmpty(), "label", "web.problem.required")
                .refuseIf(lines().stream().anyMatch(line -> line.length() > LONGEST), "variants", "vocabulary.problem.variant")
                .atMost(5000, "definition", definition);
    }

    /// @throws Changed when somebody has saved the concept since the form was shown
    Entry on(Entry entry, String language) {
        if (version == null || version != entry.version()) {
            throw new Changed();
        }
        var isChecked = Boolean.TRUE.equals(checked) && !label.isEmpty();
        return entry.worded(language, new Entry.Words(label, lines(), definition, isChecked));
    }

    private List<String> lines() {
        return variants.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
