package org.kapwa.search;

import java.util.List;

/// A word of a text in the forms by which it is found.
///
/// @param raw as it stands in the text
/// @param word without case, accents and apostrophes
/// @param stems its stems in the text's language, each with the language before it: `en|child`; none where the language
///     has no stemmer or takes it for a word without meaning
/// @param start where it begins in the text, in UTF-16 units
record Token(String raw, String word, List<String> stems, int start, int end) {

    Token withStems(List<String> others) {
        return new Token(raw, word, others, start, end);
    }

    Token movedBy(int characters) {
        return new Token(raw, word, stems, start + characters, end + characters);
    }

    boolean touches(Token next) {
        return end == next.start;
    }
}
