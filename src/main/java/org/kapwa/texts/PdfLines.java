package org.kapwa.texts;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Reads the lines of a PDF page by page, in the order in which they were written; a page whose order makes no sense is
/// read again by position.
final class PdfLines extends PDFTextStripper {

    private static final double MOST_JUMPS = 0.3;

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private final List<Raw> raw = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();

    private PdfLines(boolean byPosition) {
        setSortByPosition(byPosition);
        setSuppressDuplicateOverlappingText(true);
    }

    /// The lines of each page.
    static List<List<PdfLine>> of(PDDocument document) throws IOException {
        var pages = read(document, 1, Math.min(document.getNumberOfPages(), Pages.MOST_PAGES), false);
        for (var i = 0; i < pages.size(); i++) {
            if (isJumbled(pages.get(i))) {
                pages.set(i, read(document, i + 1, i + 1, true).getFirst());
            }
        }
        return pages;
    }

    private static List<List<PdfLine>> read(PDDocument document, int first, int last, boolean byPosition)
            throws IOException {
        var reader = new PdfLines(byPosition);
        reader.setStartPage(first);
        reader.setEndPage(last);
        reader.writeText(document, Writer.nullWriter());
        return reader.pages;
    }

    /// Columns make a line jump up now and then; a jumbled page does all the time.
    private static boolean isJumbled(List<PdfLine> lines) {
        var jumps = 0;
        for (var i = 1; i < lines.size(); i++) {
            jumps += lines.get(i).bottom() < lines.get(i - 1).bottom() - lines.get(i).size() ? 1 : 0;
        }
        return lines.size() > 5 && jumps > lines.size() * MOST_JUMPS;
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        text.append(word);
        letters.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        if (!text.toString().isBlank() && !letters.isEmpty()) {
            raw.add(new Raw(text.toString(), List.copyOf(letters)));
        }
        text.setLength(0);
        letters.clear();
    }

    @Override
    protected void startPage(PDPage page) {
        raw.clear();
    }

    /// Only a whole page tells which way its mixed lines run.
    @Override
    protected void endPage(PDPage page) {
        writeLineSeparator();
        var all = raw.stream().map(Raw::text).collect(Collectors.joining(" "));
        var runsLeft = RightToLeft.dominates(all);
        pages.add(raw.stream()
                .map(line -> line.read(runsLeft))
                .filter(line -> !line.text().isEmpty())
                .collect(Collectors.toCollection(ArrayList::new)));
    }

    /// A line as it was found.
    private record Raw(String text, List<TextPosition> letters) {

        PdfLine read(boolean onPageRunningLeft) {
            var runsLeft = RightToLeft.dominates(text) || (onPageRunningLeft && RightToLeft.isIn(text));
            return line(Pages.tidy(runsLeft ? RightToLeft.line(letters) : text));
        }

        private PdfLine line(String tidy) {
            var left = Float.MAX_VALUE;
            var right = 0f;
            var bottom = 0f;
            var sizes = new float[letters.size()];
            var bold = 0;
            for (var i = 0; i < sizes.length; i++) {
                var letter = letters.get(i);
                left = Math.min(left, letter.getXDirAdj());
                right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
                bottom = Math.max(bottom, letter.getYDirAdj());
                sizes[i] = letter.getFontSizeInPt();
                bold += isBold(letter) ? 1 : 0;
            }
            java.util.Arrays.sort(sizes);
            return new PdfLine(tidy, left, right, bottom, sizes[sizes.length / 2], bold * 10 > sizes.length * 8);
        }
    }

    private static boolean isBold(TextPosition letter) {
        var name = String.valueOf(letter.getFont().getName()).toLowerCase(java.util.Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }
}
