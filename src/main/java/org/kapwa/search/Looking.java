package org.kapwa.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a query looks for, once it is understood.
///
/// @param phrases rows of words that must all be there, side by side
/// @param units what else is looked for
/// @param least how many of the units a document must have
/// @param languages in which texts come before equals in others
/// @param isEmpty whether nothing was typed, which finds everything
record Looking(
        List<List<Token>> phrases,
        List<Unit> units,
        int least,
        List<Results.AlsoSearched> alsoSearched,
        Set<String> languages,
        boolean isEmpty) {

    /// One thing looked for: words, or any of the concepts that they name.
    ///
    /// @param words each with its stems in all languages that the query may be in
    /// @param together whether the words are characters of one word, which stand side by side
    record Unit(List<Token> words, List<String> concepts, boolean together) {}

    /// How many units are enough: all of two, one less of up to four, half of a whole sentence.
    static int leastOf(int many) {
        if (many <= 2) {
            return many;
        }
        return many <= 4 ? many - 1 : many <= 6 ? many - 2 : (many + 1) / 2;
    }

    /// The same, where one unit is enough and phrases need not stand side by side.
    Looking loosened() {
        var words = phrases.stream().flatMap(List::stream).map(word -> new Unit(List.of(word), List.of(), false));
        return new Looking(List.of(), Stream.concat(words, units.stream()).toList(), 1, alsoSearched, languages, isEmpty);
    }

    boolean findsNothing() {
        return !isEmpty && phrases.isEmpty() && units.isEmpty();
    }
}
