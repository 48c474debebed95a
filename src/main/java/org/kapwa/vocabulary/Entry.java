package org.kapwa.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.kapwa.web.NotAllowed;

/// A concept with all its words, as administrators and thesauri see it. It is never deleted: a retired one is no longer
/// looked for, a merged one stands for another.
///
/// @param version grows with each change, 0 before it is kept
/// @param broader the id of the concept that it is a case of, or empty
/// @param matches addresses of the same concept in other vocabularies (`skos:exactMatch`)
/// @param mergedInto the id of the concept that stands for it now, or empty
/// @param words by language; a language that lost its label keeps an empty one
public record Entry(
        String id,
        int version,
        String kind,
        String broader,
        List<String> matches,
        boolean retired,
        String mergedInto,
        Map<String, Words> words) {

    /// What a concept is called in a language.
    ///
    /// @param variants other words that people use for it, plurals and abbreviations among them
    /// @param checked whether a speaker has confirmed them
    public record Words(String label, List<String> variants, String definition, boolean checked) {

        static final Words NONE = new Words("", List.of(), "", false);

        /// These and the words of a concept that was merged into this one.
        Words and(Words other) {
            if (label.isEmpty()) {
                return other;
            }
            var all = new LinkedHashSet<>(variants);
            if (!other.label.isEmpty()) {
                all.add(other.label);
            }
            all.addAll(other.variants);
            all.remove(label);
            return new Words(label, List.copyOf(all), definition, checked && (other.checked || other.label.isEmpty()));
        }
    }

    /// A concept that this site adds.
    public static Entry own(String id, String kind, String broader) {
        return new Entry(id, 0, kind, broader, List.of(), false, "", Map.of());
    }

    public boolean isOffered() {
        return !retired && mergedInto.isEmpty();
    }

    public Words words(String language) {
        return words.getOrDefault(language, Words.NONE);
    }

    public Label label(String language) {
        var labels = new LinkedHashMap<String, String>();
        words.forEach((tag, said) -> labels.put(tag, said.label()));
        return Label.best(labels, language, id);
    }

    public Entry placed(String newKind, String newBroader, List<String> newMatches) {
        return new Entry(id, version, newKind, newBroader, newMatches, retired, mergedInto, words);
    }

    public Entry worded(String language, Words said) {
        var all = new LinkedHashMap<>(words);
        all.put(language, said);
        return new Entry(id, version, kind, broader, matches, retired, mergedInto, all);
    }

    Entry retire() {
        if (!isOffered()) {
            throw new NotAllowed("vocabulary.refused.retire");
        }
        return standing(true, "");
    }

    Entry revive() {
        return standing(false, "");
    }

    Entry mergeInto(Entry other) {
        if (!isOffered() || !other.isOffered() || other.id.equals(id)) {
            throw new NotAllowed("vocabulary.refused.merge");
        }
        return standing(true, other.id);
    }

    /// Takes over what a merged concept was found by.
    Entry takingIn(Entry merged) {
        var taken = this;
        for (var said : merged.words.entrySet()) {
            taken = taken.worded(said.getKey(), words(said.getKey()).and(said.getValue()));
        }
        SequencedSet<String> addresses = new LinkedHashSet<>(matches);
        addresses.addAll(merged.matches);
        return taken.placed(kind, broader, new ArrayList<>(addresses));
    }

    private Entry standing(boolean isRetired, String into) {
        return new Entry(id, version, kind, broader, matches, isRetired, into, words);
    }

    /// What the history compares, field by field.
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("kind", kind);
        facts.put("broader", broader);
        facts.put("matches", String.join(" ", matches));
        facts.put("retired", retired ? "yes" : "");
        facts.put("merged-into", mergedInto);
        words.forEach((language, said) -> {
            facts.put("label " + language, said.label());
            facts.put("variants " + language, String.join(" | ", said.variants()));
            facts.put("definition " + language, said.definition());
            facts.put("checked " + language, said.checked() ? "yes" : "");
        });
        return facts;
    }
}
