package org.kapwa.citations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A record while it is read: values by field, those under the names that count more first.
final class Draft {

    private static final int EXCERPT = 80;

    private final Map<Field, TreeMap<Integer, List<String>>> values = new EnumMap<>(Field.class);

    /// Adds a value under a tag or column; names without a meaning are passed over.
    void add(FieldNames names, String name, String value) {
        names.find(name).forEach(meaning -> add(meaning.field(), meaning.rank(), value));
    }

    void add(Field field, String value) {
        add(field, 0, value);
    }

    private void add(Field field, int rank, String value) {
        if (!value.isBlank()) {
            values.computeIfAbsent(field, _ -> new TreeMap<>())
                    .computeIfAbsent(rank, _ -> new ArrayList<>())
                    .add(value);
        }
    }

    /// A record without a title cannot be found again by anybody, so it is not one.
    Entry entry(int number) {
        var citation = new Transcription(this).citation();
        return citation.title().isEmpty()
                ? new Entry.Bad(number, "citations.bad.no-title", excerpt())
                : new Entry.Good(number, citation);
    }

    Entry cutOff(int number) {
        return new Entry.Bad(number, "citations.bad.cut", excerpt());
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(Field field) {
        return values.containsKey(field);
    }

    /// The first value that says something, cleaned.
    String text(Field field) {
        return every(field).map(PlainText::of).filter(value -> !value.isEmpty()).findFirst().orElse("");
    }

    /// All values under the name that counts most.
    List<String> best(Field field) {
        var ranked = values.get(field);
        return ranked == null ? List.of() : ranked.firstEntry().getValue();
    }

    Stream<String> every(Field field) {
        var ranked = values.get(field);
        return ranked == null ? Stream.of() : ranked.values().stream().flatMap(List::stream);
    }

    private String excerpt() {
        return values.keySet().stream()
                .map(this::text)
                .max(Comparator.comparingInt(String::length))
                .map(text -> text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text)
                .orElse("");
    }
}
