package org.kapwa.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kapwa.web.Folded;

/// Labels and variants of all concepts, for finding the one that somebody typed.
final class Names {

    private static final double ALIKE_ENOUGH = 0.5;

    /// A name of a concept, with what its likeness to others is counted in.
    private record Name(String concept, Folded folded, Set<String> pairs) {}

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<String, String> byAny = new HashMap<>();
    private final Map<String, List<Name>> names = new HashMap<>();

    /// Labels go before variants: `stress` is the concept of that label, not one that is also called so.
    Names(Map<String, Map<String, Concepts.Wording>> wordings) {
        wordings.forEach((language, said) -> said.values().forEach(each -> add(language, each.concept(), each.label())));
        wordings.forEach((language, said) -> said.values().forEach(
                each -> each.variants().forEach(variant -> add(language, each.concept(), variant))));
    }

    private void add(String language, String concept, String name) {
        var folded = Folded.of(name);
        if (!folded.isEmpty()) {
            byLanguage.computeIfAbsent(language, _ -> new HashMap<>()).putIfAbsent(folded.text(), concept);
            byAny.putIfAbsent(folded.text(), concept);
            names.computeIfAbsent(language, _ -> new ArrayList<>()).add(new Name(concept, folded, folded.pairs()));
        }
    }

    Optional<String> find(String text, String language) {
        var folded = Folded.of(text).text();
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(folded))
                .or(() -> Optional.ofNullable(byAny.get(folded)));
    }

    /// The concepts with the names that are most like a text, the reader's language before others.
    List<String> nearest(String text, String language, int howMany) {
        var folded = Folded.of(text);
        var found = new LinkedHashSet<String>();
        if (!folded.isEmpty()) {
            found.addAll(nearest(folded, names.getOrDefault(language, List.of()), howMany));
            names.values().forEach(others -> found.addAll(nearest(folded, others, howMany)));
        }
        return found.stream().limit(howMany).toList();
    }

    private static List<String> nearest(Folded folded, List<Name> names, int howMany) {
        record Near(String concept, double likeness) {}
        var pairs = folded.pairs();
        return names.stream()
                .map(name -> new Near(name.concept, likeness(folded, pairs, name)))
                .filter(near -> near.likeness >= ALIKE_ENOUGH)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .map(Near::concept)
                .distinct()
                .limit(howMany)
                .toList();
    }

    /// What begins as it was typed is near however long it goes on: people stop typing.
    private static double likeness(Folded typed, Set<String> pairs, Name name) {
        var begun = typed.text().length() >= 4 && name.folded.text().startsWith(typed.text());
        return Math.max(begun ? 0.7 : 0, Folded.likeness(pairs, name.pairs));
    }
}
