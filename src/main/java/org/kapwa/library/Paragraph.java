package org.kapwa.library;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A paragraph of a file's text: a heading, an item of a list or plain.
record Paragraph(Kind kind, String text) {

    private static final Pattern MARK = Pattern.compile("(?m)^[#-] ");

    enum Kind {
        HEADING,
        ITEM,
        PLAIN
    }

    static List<Paragraph> allOf(String text) {
        return Arrays.stream(text.split("\n\n+"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(Paragraph::of)
                .toList();
    }

    /// A text without the marks of headings and list items.
    static String plain(String text) {
        return MARK.matcher(text).replaceAll("");
    }

    private static Paragraph of(String text) {
        if (text.startsWith("# ")) {
            return new Paragraph(Kind.HEADING, text.substring(2));
        }
        return text.startsWith("- ") ? new Paragraph(Kind.ITEM, text.substring(2)) : new Paragraph(Kind.PLAIN, text);
    }
}
