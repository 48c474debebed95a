package org.kapwa.search;

import java.util.List;

/// What a query looks for, once it is understood.
///
/// @param phrases rows of words that must all be there, side by side
/// @param units what else is looked for; all of a few, most of more
/// @param isEmpty whether nothing was typed, which finds everything
record Looking(List<List<Token>> phrases, List<Unit> units, List<Results.AlsoSearched> alsoSearched, boolean isEmpty) {

    /// One thing looked for: words, or any of the concepts that they name.
    ///
    /// @param words each with its stems in all languages that the query may be in
    /// @param together whether the words are characters of one word, which stand side by side
    record Unit(List<Token> words, List<String> concepts, boolean together) {}

    /// How many units a document must have: all of two, one less of up to four, half of a whole sentence.
    int least() {
        var many = units.size();
        if (many <= 2) {
            return many;
        }
        return many <= 4 ? many - 1 : many <= 6 ? many - 2 : (many + 1) / 2;
    }

    boolean findsNothing() {
        return !isEmpty && phrases.isEmpty() && units.isEmpty();
    }
}
