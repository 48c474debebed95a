package org.kapwa.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kapwa.texts.Charsets;

/// What a file's first bytes are, whatever its name says.
enum Content {
    PDF,
    OFFICE_97,
    ZIP,
    RTF,
    JPEG,
    PNG,
    GIF,
    WEBP,
    MP3,
    M4A,
    HTML,
    TEXT,
    ARCHIVE,
    PROGRAM,
    UNKNOWN;

    private static final int HEAD = 65_536;

    private record Start(Content content, byte[] bytes) {}

    private static final List<Start> STARTS = List.of(
            start(OFFICE_97, "D0CF11E0A1B11AE1"),
            start(ZIP, "504B0304"),
            start(ARCHIVE, "504B0506"),
            start(ARCHIVE, "504B0708"),
            start(ARCHIVE, "377ABCAF271C"),
            start(ARCHIVE, "526172211A07"),
            start(ARCHIVE, "1F8B08"),
            start(ARCHIVE, "1F9D"),
            start(ARCHIVE, "425A68"),
            start(ARCHIVE, "FD377A585A00"),
            start(ARCHIVE, "28B52FFD"),
            start(ARCHIVE, "4D534346"),
            start(PROGRAM, "7F454C46"),
            start(PROGRAM, "4D5A"),
            start(PROGRAM, "CAFEBABE"),
            start(PROGRAM, "CFFAEDFE"),
            start(RTF, "7B5C727466"),
            start(JPEG, "FFD8FF"),
            start(PNG, "89504E470D0A1A0A"),
            start(GIF, "474946383761"),
            start(GIF, "474946383961"),
            start(MP3, "494433"),
            start(MP3, "FFFB"),
            start(MP3, "FFFA"),
            start(MP3, "FFF3"),
            start(MP3, "FFF2"));

    static Content of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return of(content.readNBytes(HEAD));
        }
    }

    static Content of(byte[] head) {
        for (var start : STARTS) {
            if (startsWith(head, start.bytes, 0)) {
                return start.content;
            }
        }
        if (startsWith(head, ascii("RIFF"), 0) && startsWith(head, ascii("WEBP"), 8)) {
            return WEBP;
        }
        if (startsWith(head, ascii("ftypM4A"), 4)) {
            return M4A;
        }
        return startsWith(head, ascii("ustar"), 257) ? ARCHIVE : text(head);
    }

    /// Mail gateways put a few lines before a PDF; markup before it makes it a page that only contains the letters.
    private static Content text(byte[] head) {
        var start = new String(head, 0, Math.min(head.length, 1_024), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(ï»¿)?\\s+|^ï»¿", "")
                .toLowerCase(Locale.ROOT);
        if (!start.startsWith("<") && start.contains("%pdf-")) {
            return PDF;
        }
        if (!Charsets.isText(head)) {
            return UNKNOWN;
        }
        if (start.startsWith("<svg") || (start.startsWith("<?xml") && !start.contains("<html"))) {
            return UNKNOWN;
        }
        return start.startsWith("<") && Markup.isHtml(start) ? HTML : TEXT;
    }

    private static boolean startsWith(byte[] bytes, byte[] start, int at) {
        return bytes.length >= at + start.length
                && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Start start(Content content, String hexadecimal) {
        return new Start(content, java.util.HexFormat.of().parseHex(hexadecimal));
    }
}
