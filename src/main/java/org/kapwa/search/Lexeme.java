package org.kapwa.search;

import java.util.List;

/// A word in the forms by which it is found.
///
/// @param word without case, accents and apostrophes
/// @param stems its stems in the text's language, each with the language before it: `en|child`; none where the language
///     has no stemmer or takes it for a word without meaning
/// @param forms those that count for naming a concept; the word itself where the language has no light stemmer
record Lexeme(String word, List<String> stems, List<String> forms) {

    static Lexeme plain(String word) {
        return new Lexeme(word, List.of(), List.of(word));
    }

    Lexeme withStems(List<String> others) {
        return new Lexeme(word, others, forms);
    }
}
