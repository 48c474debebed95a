package org.kapwa.vocabulary;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Changed;
import org.kapwa.web.Problems;

/// Where a concept stands among others, as typed.
///
/// @param version of the concept when the form was shown
/// @param broader a label or id of the concept that it is a case of
/// @param matches addresses of the same concept in other vocabularies, one a line
record PlaceForm(@Nullable Integer version, String kind, String broader, String matches) {

    PlaceForm {
        kind = text(kind);
        broader = text(broader);
        matches = text(matches);
    }

    static PlaceForm of(Entry entry, Concepts concepts, String language) {
        var broader = entry.broader().isEmpty() ? "" : concepts.label(entry.broader(), language);
        return new PlaceForm(entry.version(), entry.kind(), broader, String.join("\n", entry.matches()));
    }

    Problems problems(Entry entry, Concepts concepts, String language) {
        return Problems.none()
                .refuseIf(!Concepts.KINDS.contains(kind), "kind", "vocabulary.problem.kind")
                .refuseIf(!broader.isEmpty() && concepts.meant(broader, language).isEmpty(), "broader", "vocabulary.problem.unknown")
                .refuseIf(concepts.isUnder(broaderId(concepts, language), entry.id()), "broader", "vocabulary.problem.circle")
                .atMost(4000, "matches", matches);
    }

    /// @throws Changed when somebody has saved the concept since the form was shown
    Entry on(Entry entry, Concepts concepts, String language) {
        if (version == null || version != entry.version()) {
            throw new Changed();
        }
        return entry.placed(kind, broaderId(concepts, language), lines());
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
