package org.kapwa.search;

/// A word at its place in a text.
///
/// @param raw as it stands in the text
/// @param start where it begins in the text, in UTF-16 units
record Token(String raw, Lexeme lexeme, int start, int end) {

    String word() {
        return lexeme.word();
    }

    Token as(Lexeme other) {
        return new Token(raw, other, start, end);
    }

    Token movedBy(int characters) {
        return new Token(raw, lexeme, start + characters, end + characters);
    }

    boolean touches(Token next) {
        return end == next.start;
    }
}
