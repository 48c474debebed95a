package org.kapwa.works;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text as plain words: no case, accents, punctuation or markup. Scripts without blanks between words give a word a
/// sign.
final class FoldedWords {

    private FoldedWords() {}

    static List<String> of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        plain.codePoints().forEach(sign -> {
            if (standsAlone(sign)) {
                finish(word, words);
                words.add(Character.toString(sign));
            } else if (Character.isLetterOrDigit(sign)) {
                word.appendCodePoint(Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign);
            } else if (isVowelSign(sign) && !word.isEmpty()) {
                word.appendCodePoint(sign);
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK && !isInsideWord(sign)) {
                finish(word, words);
            }
        });
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /// Apostrophes, soft hyphens and joiners do not part a word.
    private static boolean isInsideWord(int sign) {
        return sign == '\'' || sign == 0x2019 || Character.getType(sign) == Character.FORMAT;
    }

    /// Devanagari, Bengali, Tamil and their like write vowels as marks with a width of their own.
    private static boolean isVowelSign(int sign) {
        return Character.getType(sign) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int sign) {
        if (sign < 0x0E00 || !Character.isLetter(sign)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(sign)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
