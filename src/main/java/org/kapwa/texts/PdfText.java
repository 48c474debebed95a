package org.kapwa.texts;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The text of a PDF: paragraphs put together from lines, headings by the size of their letters, without what runs
/// along the edge of every page.
final class PdfText {

    private static final int ENOUGH_PAGES = 4;

    private final List<List<PdfLine>> pages;
    private final Set<String> running = new HashSet<>();
    private final Set<String> hyphenated = new HashSet<>();

    private PdfText(List<List<PdfLine>> pages) {
        this.pages = pages;
    }

    static void read(PDDocument document, Pages into) throws IOException {
        var text = new PdfText(PdfLines.of(document));
        text.findRunning();
        text.findHyphenated();
        text.write(into);
    }

    /// Lines that stand first or last on at least every third page, but for the digits in them, belong to the frame.
    private void findRunning() {
        var counts = new HashMap<String, Integer>();
        for (var page : pages) {
            edges(page).forEach(line -> counts.merge(frame(line), 1, Integer::sum));
        }
        if (pages.size() >= ENOUGH_PAGES) {
            counts.forEach((frame, count) -> {
                if (count * 3 >= pages.size() && count >= 3) {
                    running.add(frame);
                }
            });
        }
    }

    private static Set<PdfLine> edges(List<PdfLine> page) {
        var sorted = page.stream()
                .sorted(java.util.Comparator.comparingDouble(PdfLine::bottom))
                .toList();
        var edges = new HashSet<PdfLine>();
        edges.addAll(sorted.subList(0, Math.min(2, sorted.size())));
        edges.addAll(sorted.subList(Math.max(0, sorted.size() - 2), sorted.size()));
        return edges;
    }

    private static String frame(PdfLine line) {
        return line.text().replaceAll("\\p{Nd}+", "#");
    }

    /// Words that are written with a hyphen within a line keep it when a line ends in it.
    private void findHyphenated() {
        var words = java.util.regex.Pattern.compile("\\p{L}+-\\p{L}+");
        pages.stream().flatMap(List::stream).forEach(line -> words.matcher(line.text())
                .results()
                .forEach(match -> hyphenated.add(match.group().toLowerCase(java.util.Locale.ROOT))));
    }

    private void write(Pages into) {
        var body = bodySize();
        for (var page : pages) {
            var edges = edges(page);
            var lines = page.stream()
                    .filter(line -> !edges.contains(line) || !(running.contains(frame(line)) || line.isPageNumber()))
                    .toList();
            new PdfParagraphs(lines, body, hyphenated).write(into);
            into.endPage();
        }
    }

    /// The size in which most letters are set.
    private float bodySize() {
        var letters = new HashMap<Float, Integer>();
        pages.stream()
                .flatMap(List::stream)
                .forEach(line -> letters.merge((float) Math.round(line.size() * 2) / 2, line.text().length(), Integer::sum));
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(10f);
    }
}
