package org.kapwa.texts;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/// Puts a line that runs from right to left into the order in which it is read. A PDF may have written its pieces in
/// any order, so the letters are first taken as they stand, from left to right.
final class RightToLeft {

    private static final double A_BLANK = 0.15;

    private RightToLeft() {}

    /// Whether two letters in three run from right to left; then the others stand in such a text as guests.
    static boolean dominates(String text) {
        var right = text.codePoints().filter(RightToLeft::isOne).count();
        var letters = text.codePoints().filter(Character::isLetter).count();
        return right * 3 > letters * 2;
    }

    static boolean isIn(String text) {
        return text.codePoints().anyMatch(RightToLeft::isOne);
    }

    static String line(List<TextPosition> letters) {
        var sorted = letters.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                .toList();
        var seen = new StringBuilder();
        TextPosition before = null;
        for (var letter : sorted) {
            if (before != null && isApart(before, letter)) {
                seen.append(' ');
            }
            seen.append(asSeen(letter.getUnicode()));
            before = letter;
        }
        return asRead(seen.toString());
    }

    private static boolean isApart(TextPosition left, TextPosition right) {
        var gap = right.getXDirAdj() - left.getXDirAdj() - left.getWidthDirAdj();
        return gap > right.getFontSizeInPt() * A_BLANK;
    }

    /// One glyph may stand for several letters, which are named in reading order.
    private static String asSeen(String glyph) {
        var plain = Normalizer.normalize(glyph, Normalizer.Form.NFKC);
        return plain.codePoints().anyMatch(RightToLeft::isOne)
                ? new StringBuilder(plain).reverse().toString()
                : plain;
    }

    private static String asRead(String seen) {
        var bidi = new Bidi(seen, Bidi.DIRECTION_RIGHT_TO_LEFT);
        var runs = new Integer[bidi.getRunCount()];
        var levels = new byte[runs.length];
        for (var run = 0; run < runs.length; run++) {
            runs[run] = run;
            levels[run] = (byte) bidi.getRunLevel(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        var read = new StringBuilder();
        for (var run : runs) {
            var piece = seen.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            read.append(bidi.getRunLevel(run) % 2 == 0 ? piece : new StringBuilder(piece).reverse());
        }
        return read.toString();
    }

    private static boolean isOne(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
