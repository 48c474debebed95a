package org.kapwa.organisations;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A name without what people write differently: capitals, accents, scripts, articles, and spellings of two Englishes.
///
/// @param text its words in plain letters, with one blank between
/// @param initials what it would be called for short, or empty for a name of one or two words
record FoldedName(String text, String initials) {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");
    private static final Set<String> SMALL = Set.of(
            "the", "of", "and", "for", "in", "to", "on", "a", "an", "de", "la", "le", "les", "des", "du", "d", "l", "et", "pour", "en",
            "y", "e", "del", "el", "los", "las", "para", "da", "do", "dos", "das", "al");
    private static final Map<String, String> SPELT = Map.of(
            "organization", "organisation",
            "organizations", "organisations",
            "center", "centre",
            "program", "programme",
            "programs", "programmes",
            "labor", "labour",
            "intl", "international",
            "natl", "national");

    static FoldedName of(String name) {
        var words = words(name);
        var large = words.stream().filter(word -> !SMALL.contains(word)).toList();
        var kept = large.isEmpty() ? words : large;
        var initials = kept.size() < 3 ? "" : kept.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return new FoldedName(String.join(" ", kept), initials);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static List<String> words(String name) {
        var plain = LATIN.transliterate(name.substring(0, Math.min(name.length(), 300)));
        return Arrays.stream(plain.replaceAll("['’ʿʾ`]", "").split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> SPELT.getOrDefault(word, word))
                .toList();
    }
}
