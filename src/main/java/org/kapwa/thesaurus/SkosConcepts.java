package org.kapwa.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapwa.vocabulary.Entry;

/// Gathers the concepts of a SKOS file from its statements. Hidden labels count as variants; labels without a language
/// are left out, since nobody could say whom to show them.
final class SkosConcepts implements Triples {

    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String CHECKED = "urn:kapwa:checked";
    static final String KIND = "urn:kapwa:kind";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    /// What has been read of one subject.
    private static final class Subject {
        private final Map<String, String> labels = new LinkedHashMap<>();
        private final Map<String, Set<String>> variants = new LinkedHashMap<>();
        private final Map<String, String> definitions = new LinkedHashMap<>();
        private final Set<String> checked = new LinkedHashSet<>();
        private final Set<String> matches = new LinkedHashSet<>();
        private String broader = "";
        private String kind = "";
        private boolean isConcept;
    }

    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    @Override
    public void link(String about, String predicate, String object) {
        var subject = subject(about);
        switch (predicate) {
            case TYPE -> subject.isConcept |= object.equals(SKOS + "Concept");
            case SKOS + "broader" -> subject.broader = subject.broader.isEmpty() ? object : subject.broader;
            case SKOS + "narrower" -> {
                var other = subject(object);
                other.broader = other.broader.isEmpty() ? about : other.broader;
            }
            case SKOS + "exactMatch" -> subject.matches.add(object);
            default -> {}
        }
    }

    @Override
    public void text(String about, String predicate, String object, String language) {
        var subject = subject(about);
        var text = object.strip().replaceAll("\\s+", " ");
        switch (predicate) {
            case SKOS + "prefLabel" -> put(subject.labels, language, text);
            case SKOS + "altLabel", SKOS + "hiddenLabel" -> subject.variants
                    .computeIfAbsent(language, _ -> new LinkedHashSet<>())
                    .add(text);
            case SKOS + "definition" -> put(subject.definitions, language, text);
            case CHECKED -> subject.checked.add(text);
            case KIND -> subject.kind = text;
            default -> {}
        }
    }

    private static void put(Map<String, String> texts, String language, String text) {
        if (!language.isEmpty() && !text.isEmpty()) {
            texts.putIfAbsent(language, text);
        }
    }

    private Subject subject(String about) {
        return subjects.computeIfAbsent(about, _ -> new Subject());
    }

    /// In the order of the file; what has no type but a preferred label counts as a concept too.
    List<Foreign> all() {
        var all = new ArrayList<Foreign>();
        subjects.forEach((address, subject) -> {
            if (subject.isConcept || !subject.labels.isEmpty()) {
                all.add(new Foreign(address, subject.kind, subject.broader, List.copyOf(subject.matches), words(subject)));
            }
        });
        return all;
    }

    private static Map<String, Entry.Words> words(Subject subject) {
        var words = new LinkedHashMap<String, Entry.Words>();
        subject.labels.forEach((language, label) -> {
            var variants = new LinkedHashSet<>(subject.variants.getOrDefault(language, Set.of()));
            variants.remove(label);
            words.put(language, new Entry.Words(
                    label,
                    List.copyOf(variants),
                    subject.definitions.getOrDefault(language, ""),
                    subject.checked.contains(language)));
        });
        return words;
    }
}
