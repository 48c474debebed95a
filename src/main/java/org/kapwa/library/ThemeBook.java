package org.kapwa.library;

import java.util.List;
import java.util.Optional;
import org.kapwa.vocabulary.Concepts;

/// Concepts by their labels and variants.
///
/// @param chosen concepts that the resource has already: they stay known when they are no longer offered
record ThemeBook(Concepts concepts, List<String> chosen, String language) implements TypedNames.Book {

    @Override
    public Optional<String> named(String name) {
        return concepts.find(name, language)
                .map(Concepts.Concept::id)
                .or(() -> chosen.stream()
                        .filter(id -> concepts.label(id, language).equalsIgnoreCase(name))
                        .findFirst());
    }

    @Override
    public Optional<String> namedWithComma(String name) {
        return named(name);
    }
}
