package org.kapwa.texts;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Puts the lines of one PDF page together to paragraphs.
final class PdfParagraphs {

    private static final double LARGER = 1.15;
    private static final int LONGEST_HEADING = 160;

    private final List<PdfLine> lines;
    private final float bodySize;
    private final Set<String> hyphenated;
    private final double spacing;
    private final StringBuilder text = new StringBuilder();
    private boolean startsAsItem;

    PdfParagraphs(List<PdfLine> lines, float bodySize, Set<String> hyphenated) {
        this.lines = lines;
        this.bodySize = bodySize;
        this.hyphenated = hyphenated;
        this.spacing = spacing();
    }

    void write(Pages pages) {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            append(line);
            var next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            if (next == null || isParted(line, next)) {
                pages.text(text);
                end(line, pages);
                text.setLength(0);
            }
        }
    }

    private void end(PdfLine last, Pages pages) {
        if (startsAsItem) {
            pages.endItem();
        } else if (isHeading(last) && text.length() <= LONGEST_HEADING) {
            pages.endHeading();
        } else {
            pages.endParagraph();
        }
    }

    private void append(PdfLine line) {
        if (text.isEmpty()) {
            startsAsItem = line.isBullet();
            text.append(startsAsItem ? line.withoutBullet() : line.text());
            return;
        }
        var joined = joinedAtHyphen(line);
        if (!joined) {
            text.append(isUnspaced(line) ? "" : " ");
        }
        text.append(line.text());
    }

    /// Takes the hyphen away unless the word has one elsewhere too.
    private boolean joinedAtHyphen(PdfLine line) {
        var end = text.length() - 1;
        if (!line.startsLower() || !text.toString().matches("(?s).*\\p{L}[-\u2010]$")) {
            return false;
        }
        var first = text.substring(text.lastIndexOf(" ") + 1, end);
        var second = line.text().split("[^\\p{L}]", 2)[0];
        if (!hyphenated.contains((first + "-" + second).toLowerCase(Locale.ROOT))) {
            text.setLength(end);
        }
        return true;
    }

    /// Chinese, Japanese, Thai and their like put no blank between lines.
    private boolean isUnspaced(PdfLine line) {
        return isIdeograph(text.codePointBefore(text.length())) && isIdeograph(line.text().codePointAt(0));
    }

    private static boolean isIdeograph(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private boolean isParted(PdfLine line, PdfLine next) {
        if (next.isBullet() || next.isNumbered() || isSetApart(line) != isSetApart(next)) {
            return true;
        }
        if (isSetApart(line) && Math.abs(line.size() - next.size()) > 1) {
            return true;
        }
        var gap = next.bottom() - line.bottom();
        if (gap < -line.size()) {
            return line.endsSentence() || !next.startsLower();
        }
        if (gap > Math.max(spacing * 1.35, line.size() * (isSetApart(line) ? 1.6 : 0))) {
            return true;
        }
        return isIndented(line, next) || (line.endsSentence() && isShort(line));
    }

    private static boolean isIndented(PdfLine line, PdfLine next) {
        var step = next.left() - line.left();
        return step > line.size() && step < line.size() * 6 && line.endsSentence() && !next.startsLower();
    }

    private boolean isShort(PdfLine line) {
        var widest = lines.stream()
                .filter(other -> Math.abs(other.left() - line.left()) < bodySize * 3)
                .mapToDouble(PdfLine::right)
                .max()
                .orElse(line.right());
        return widest - line.right() > (widest - line.left()) * 0.15;
    }

    private boolean isHeading(PdfLine last) {
        return isSetApart(last) && (last.size() > bodySize * LARGER || !last.text().endsWith("."));
    }

    /// Larger or bolder than the text around it.
    private boolean isSetApart(PdfLine line) {
        return line.text().matches(".*\\p{L}.*")
                && (line.size() > bodySize * LARGER || (line.isBold() && line.size() >= bodySize - 0.5));
    }

    /// The usual distance between lines that belong together.
    private double spacing() {
        var gaps = new java.util.ArrayList<Double>();
        for (var i = 1; i < lines.size(); i++) {
            var gap = (double) lines.get(i).bottom() - lines.get(i - 1).bottom();
            if (gap > lines.get(i).size() * 0.8 && gap < lines.get(i).size() * 2.5) {
                gaps.add(gap);
            }
        }
        gaps.sort(Double::compare);
        return gaps.isEmpty() ? bodySize * 1.2 : gaps.get(gaps.size() / 3);
    }
}
