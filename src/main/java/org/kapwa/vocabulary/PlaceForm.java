package org.kapwa.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Changed;
import org.kapwa.web.FormWords;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;

/// Where a concept stands among others, as typed.
///
/// @param shown the place that the form showed, as a number: the words may change meanwhile
/// @param broader a label or id of the concept that it is a case of
/// @param matches addresses of the same concept in other vocabularies, one a line
record PlaceForm(@Nullable Integer shown, String kind, String broader, String matches) {

    PlaceForm {
        kind = text(kind);
        broader = text(broader);
        matches = text(matches);
    }

    static PlaceForm of(Entry entry, Concepts concepts, String language) {
        var broader = entry.broader().isEmpty() ? "" : concepts.label(entry.broader(), language);
        return new PlaceForm(placed(entry), entry.kind(), broader, String.join("\n", entry.matches()));
    }

    Problems problems(Entry entry, Concepts concepts, String language) {
        return Problems.none()
                .refuseIf(!Concepts.KINDS.contains(kind), "kind", "vocabulary.problem.kind")
                .refuseIf(!broader.isEmpty() && concepts.meant(broader, language).isEmpty(), "broader", "vocabulary.problem.unknown")
                .refuseIf(concepts.isUnder(broaderId(concepts, language), entry.id()), "broader", "vocabulary.problem.circle")
                .atMost(4000, "matches", matches);
    }

    FormWords inWords(Reader reader) {
        return new FormWords()
                .with("kind", kind, code -> reader.say("vocabulary.kind." + code))
                .with("broader", broader)
                .with("matches", matches);
    }

    /// What was typed, to be saved over another place.
    PlaceForm over(PlaceForm kept) {
        return new PlaceForm(kept.shown, kind, broader, matches);
    }

    /// @throws Changed when somebody has placed the concept elsewhere since the form was shown
    Entry on(Entry entry, Concepts concepts, String language) {
        if (shown == null || shown != placed(entry)) {
            throw new Changed();
        }
        return entry.placed(kind, broaderId(concepts, language), lines());
    }

    private static int placed(Entry entry) {
        return Objects.hash(entry.kind(), entry.broader(), entry.matches());
    }

    private String broaderId(Concepts concepts, String language) {
        return concepts.meant(broader, language).map(Concepts.Concept::id).orElse("");
    }

    private List<String> lines() {
        return Arrays.stream(matches.split("\\s+")).filter(line -> !line.isEmpty()).distinct().toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
