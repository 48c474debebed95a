package org.kapwa.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Packs a file's pages into parts that make light pages: short pages share a part, a long page becomes several.
final class Parts {

    /// Bytes of text in a part; with its frame the page stays below 13 kB.
    static final int MOST_BYTES = 9_000;

    private final List<Part> done = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int size;
    private int firstPage = 1;
    private int page = 1;

    private Parts() {}

    static List<Part> of(List<String> pages) {
        var parts = new Parts();
        for (var number = 1; number <= pages.size(); number++) {
            parts.page = number;
            for (var paragraph : pages.get(number - 1).split("\n\n+")) {
                pieces(paragraph.strip()).forEach(parts::add);
            }
        }
        parts.close(parts.page);
        return parts.done;
    }

    private void add(String paragraph) {
        if (paragraph.isEmpty()) {
            return;
        }
        var bytes = bytes(paragraph) + 2;
        if (size + bytes > MOST_BYTES && size > 0) {
            close(page);
        }
        if (size == 0) {
            firstPage = page;
        }
        text.append(paragraph).append("\n\n");
        size += bytes;
    }

    private void close(int lastPage) {
        if (size > 0) {
            done.add(new Part(done.size() + 1, firstPage, lastPage, text.toString().strip()));
            text.setLength(0);
            size = 0;
        }
    }

    /// A paragraph that is too long for a part is cut at sentences or, where there are none, at blanks.
    private static List<String> pieces(String paragraph) {
        if (bytes(paragraph) <= MOST_BYTES) {
            return List.of(paragraph);
        }
        var pieces = new ArrayList<String>();
        var rest = paragraph;
        while (bytes(rest) > MOST_BYTES) {
            var end = cut(rest);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    private static int cut(String text) {
        var most = Math.min(text.length() - 1, MOST_BYTES / 4);
        for (var mark : List.of(". ", "。", "؟ ", "။", " ")) {
            var end = text.lastIndexOf(mark, most);
            if (end > most / 2) {
                return end + mark.length();
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
