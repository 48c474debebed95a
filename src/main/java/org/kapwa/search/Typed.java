package org.kapwa.search;

import java.util.ArrayList;
import java.util.List;

/// What was typed, taken apart into phrases in quotation marks and the rest. A mark without its partner is passed over.
record Typed(List<String> phrases, String rest) {

    private static final String OPENING = "\"“”„‟«»‹›「『《〈＂‘‚";
    private static final String CLOSING = "\"”“””»«›‹」』》〉＂’’";

    static Typed of(String text) {
        var phrases = new ArrayList<String>();
        var rest = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var end = opens(text, at) ? endOfPhrase(text, at) : -1;
            if (end > 0) {
                phrases.add(text.substring(at + 1, end));
                rest.append(' ');
                at = end;
            } else {
                rest.append(text.charAt(at));
            }
        }
        return new Typed(phrases, rest.toString());
    }

    /// A single mark within a word is an apostrophe or a letter.
    private static boolean opens(String text, int at) {
        var mark = text.charAt(at);
        return OPENING.indexOf(mark) >= 0
                && (!isSingle(mark) || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static int endOfPhrase(String text, int start) {
        var kind = OPENING.indexOf(text.charAt(start));
        var plain = "“”„‟\"".indexOf(text.charAt(start)) >= 0;
        for (var at = start + 1; at < text.length(); at++) {
            var mark = text.charAt(at);
            var closes = mark == CLOSING.charAt(kind) || (plain && "“”\"".indexOf(mark) >= 0);
            var within = isSingle(mark) && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
            if (closes && !within) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isSingle(char mark) {
        return mark == '‘' || mark == '’' || mark == '‚';
    }
}
