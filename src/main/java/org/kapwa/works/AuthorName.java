package org.kapwa.works;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An author's name, which sources write in many ways: `van de Schoot, Rens`, `Schoot R`, `R. van de Schoot`, `WHO`.
///
/// @param words folded, in order
/// @param family the last word of the family name
record AuthorName(List<String> words, String family) {

    static AuthorName of(String name) {
        var comma = name.indexOf(',');
        var family = FoldedWords.of(comma < 0 ? name : name.substring(0, comma));
        var last = family.size() - 1;
        while (last > 0 && family.get(last).length() <= 2) {
            last--;
        }
        return new AuthorName(FoldedWords.of(name), last < 0 ? "" : family.get(last));
    }

    /// Whether both may name the same: the family name of one is among the words of the other, or one is the other's
    /// initials.
    boolean agreesWith(AuthorName other) {
        return other.words.contains(family)
                || words.contains(other.family)
                || initials().equals(other.joined())
                || other.initials().equals(joined());
    }

    /// Whether the lists of two works may be of the same people: the first of one is among the first of the other.
    static boolean agree(List<String> some, List<String> others) {
        var first = of(some.getFirst());
        var otherFirst = of(others.getFirst());
        return first.agreesWith(otherFirst)
                || others.stream().limit(3).map(AuthorName::of).anyMatch(first::agreesWith)
                || some.stream().limit(3).map(AuthorName::of).anyMatch(otherFirst::agreesWith);
    }

    private String joined() {
        return String.join("", words);
    }

    private String initials() {
        Set<String> small = new HashSet<>(Set.of("of", "the", "and", "for", "de", "la", "des", "du", "et", "y", "del"));
        return words.stream().filter(word -> !small.contains(word)).map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }
}
