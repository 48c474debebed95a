package org.kapwa.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Changed;
import org.kapwa.web.FormWords;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;

/// The words for a concept in one language, as typed.
///
/// @param shown the words that the form showed, as a number: other languages and the concept's place may change meanwhile
/// @param variants one a line
record WordsForm(
        @Nullable Integer shown, String label, String variants, String definition, @Nullable Boolean checked) {

    private static final int LONGEST = 300;

    WordsForm {
        label = text(label);
        variants = text(variants);
        definition = text(definition);
    }

    static WordsForm of(Entry entry, String language) {
        var words = entry.words(language);
        return new WordsForm(
                words.hashCode(), words.label(), String.join("\n", words.variants()), words.definition(), words.checked());
    }

    Problems problems() {
        return Problems.none()
                .atMost(LONGEST, "label", label)
                .refuseIf(label.isEmpty() && !variants.isEmpty(), "label", "web.problem.required")
                .refuseIf(lines().stream().anyMatch(line -> line.length() > LONGEST), "variants", "vocabulary.problem.variant")
                .atMost(5000, "definition", definition);
    }

    FormWords inWords(Reader reader) {
        return new FormWords()
                .with("label", label)
                .with("variants", variants)
                .with("definition", definition)
                .with("checked", reader.say(Boolean.TRUE.equals(checked) ? "vocabulary.status.checked" : "vocabulary.status.draft"));
    }

    /// What was typed, to be saved over other words.
    WordsForm over(WordsForm kept) {
        return new WordsForm(kept.shown, label, variants, definition, checked);
    }

    /// @throws Changed when somebody has saved other words since the form was shown
    Entry on(Entry entry, String language) {
        if (shown == null || shown != entry.words(language).hashCode()) {
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
