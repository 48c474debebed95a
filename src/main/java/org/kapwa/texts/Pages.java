package org.kapwa.texts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Gathers a file's text as pages of paragraphs, whatever kind of file it comes from.
final class Pages {

    static final int MOST_PAGES = 20_000;
    private static final int MOST_CHARACTERS = 20_000_000;

    private final List<String> done = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private int total;
    private boolean arePagesReal;

    /// Adds to the paragraph that is being written; beyond the limit nothing is taken any more.
    void text(CharSequence text) {
        if (total < MOST_CHARACTERS) {
            line.append(text);
            total += text.length();
        }
    }

    boolean isAtLineStart() {
        return line.isEmpty();
    }

    boolean isAtPageStart() {
        return line.isEmpty() && page.isEmpty();
    }

    /// Begins another cell of a row.
    void cell() {
        line.append(line.toString().isBlank() ? "" : " | ");
    }

    void endHeading() {
        end("# ");
    }

    void endItem() {
        end("- ");
    }

    void endParagraph() {
        end("");
    }

    /// Pages without text count too, so that page numbers stay those of the file.
    void endPage() {
        endParagraph();
        arePagesReal = true;
        keepPage();
    }

    List<String> all() {
        endParagraph();
        if (!page.isEmpty() || (!arePagesReal && done.isEmpty())) {
            keepPage();
        }
        return List.copyOf(done.subList(0, Math.min(done.size(), MOST_PAGES)));
    }

    private void end(String mark) {
        var text = tidy(line.toString());
        line.setLength(0);
        if (!text.isEmpty()) {
            page.append(mark).append(text).append("\n\n");
        }
    }

    private void keepPage() {
        done.add(page.toString().strip());
        page.setLength(0);
    }

    /// Composed letters, single blanks, no soft hyphens and no private or broken characters.
    static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u00AD\\u0000\\uFEFF\\uFFFE\\uFFFF\\p{Cs}]", "")
                .replaceAll("[\\p{Z}\\s\\p{Cc}]+", " ")
                .replaceAll("( \\|)+ *$", "")
                .strip();
    }
}
