package org.kapwa.citations;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Says what a file is that holds no records: people upload the wrong file, and want to hear which it was.
final class Foreign {

    private static final Map<String, String> BY_FIRST_BYTES = Map.of(
            "%PDF", "citations.unreadable.pdf",
            "PK\3\4", "citations.unreadable.zip",
            "\u00d0\u00cf\u0011\u00e0", "citations.unreadable.office",
            "{\\rt", "citations.unreadable.office");

    private Foreign() {}

    static String reason(byte[] content, String start) {
        var first = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
        var known = BY_FIRST_BYTES.get(first);
        if (known != null) {
            return known;
        }
        var lower = start.substring(0, Math.min(start.length(), 1000)).toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.contains("<html")) {
            return "citations.unreadable.html";
        }
        if (start.startsWith("<")) {
            return "citations.unreadable.xml";
        }
        return start.indexOf('\0') >= 0 ? "citations.unreadable.binary" : "citations.unreadable.unknown";
    }
}
