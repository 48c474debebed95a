package org.kapwa.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text as safe HTML with `<mark>` around what was found; everything that a person wrote is escaped.
final class Marked {

    private static final int SNIPPET = 220;
    private static final int BEFORE = 60;

    private Marked() {}

    static String whole(String text, List<Marks.Mark> marks) {
        return html(text, 0, text.length(), marks);
    }

    /// The piece of a text with most of what was found, at about 220 characters; its beginning where nothing was.
    static String piece(String text, List<Marks.Mark> marks) {
        var start = start(text, marks);
        var end = end(text, start);
        return (start > 0 ? "… " : "") + html(text, start, end, marks) + (end < text.length() ? " …" : "");
    }

    /// The mark from which on a window holds the most units, and among those the most marks.
    static int best(List<Marks.Mark> marks) {
        var best = -1;
        var most = 0;
        for (var i = 0; i < marks.size(); i++) {
            var worth = worth(marks, i);
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    static int worth(List<Marks.Mark> marks, int first) {
        var seen = 0L;
        var many = 0;
        for (var i = first; i < marks.size() && marks.get(i).end() - marks.get(first).start() < SNIPPET - BEFORE; i++) {
            seen |= 1L << marks.get(i).unit();
            many++;
        }
        return Long.bitCount(seen) * 100 + Math.min(many, 99);
    }

    private static int start(String text, List<Marks.Mark> marks) {
        var best = best(marks);
        if (best < 0 || marks.get(best).end() <= SNIPPET) {
            return 0;
        }
        var earliest = Math.max(0, marks.get(best).start() - BEFORE);
        var blank = text.indexOf(' ', earliest);
        return blank >= 0 && blank < marks.get(best).start() ? blank + 1 : atCharacter(text, earliest);
    }

    private static int end(String text, int start) {
        var most = start + SNIPPET;
        if (most >= text.length()) {
            return text.length();
        }
        var blank = text.lastIndexOf(' ', most);
        return blank > start + SNIPPET / 2 ? blank : atCharacter(text, most);
    }

    private static int atCharacter(String text, int at) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(at) ? at : characters.preceding(at);
    }

    private static String html(String text, int start, int end, List<Marks.Mark> marks) {
        var html = new StringBuilder();
        var at = start;
        for (var mark : merged(marks)) {
            if (mark.start() >= at && mark.end() <= end) {
                escape(text, at, mark.start(), html);
                html.append("<mark>");
                escape(text, mark.start(), mark.end(), html);
                html.append("</mark>");
                at = mark.end();
            }
        }
        escape(text, at, end, html);
        return html.toString();
    }

    /// Marks that touch become one; words of a found phrase are marked one by one.
    private static List<Marks.Mark> merged(List<Marks.Mark> marks) {
        var merged = new ArrayList<Marks.Mark>();
        for (var mark : marks) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && mark.start() < last.end()) {
                merged.set(
                        merged.size() - 1,
                        new Marks.Mark(last.start(), Math.max(last.end(), mark.end()), last.unit()));
            } else {
                merged.add(mark);
            }
        }
        return merged;
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        for (var i = start; i < end; i++) {
            switch (text.charAt(i)) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&#34;");
                case '\'' -> html.append("&#39;");
                default -> html.append(text.charAt(i));
            }
        }
    }
}
