package org.kapwa.citations;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Turns a file's bytes into text. Lines that are UTF-8 are read as that, others by the file's older character set,
/// since files that were pasted together hold both.
final class Decoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final Pattern XML_ENCODING =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final byte[] bytes;
    private final Charset older;

    private Decoding(byte[] bytes) {
        this.bytes = bytes;
        this.older = declared(bytes);
    }

    static String text(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || hasZeroAt(bytes, 1)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF) || hasZeroAt(bytes, 0)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16BE));
        }
        var whole = utf8(ByteBuffer.wrap(bytes));
        return withoutMark(whole == null ? new Decoding(bytes).lineByLine() : whole);
    }

    private String lineByLine() {
        var text = new StringBuilder(bytes.length);
        var from = 0;
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' || i == bytes.length - 1) {
                text.append(line(from, i + 1));
                from = i + 1;
            }
        }
        return text.toString();
    }

    private String line(int from, int to) {
        var unicode = utf8(ByteBuffer.wrap(bytes, from, to - from));
        return unicode == null ? new String(bytes, from, to - from, older) : unicode;
    }

    private static @org.jspecify.annotations.Nullable String utf8(ByteBuffer part) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    /// What an XML file says of itself, otherwise what its letters look like.
    private static Charset declared(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1);
        var named = XML_ENCODING.matcher(start);
        if (named.find() && Charset.isSupported(named.group(1))) {
            var charset = Charset.forName(named.group(1));
            return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.UTF_8)
                    ? WINDOWS
                    : charset;
        }
        return looksLikeMac(bytes) ? MAC : WINDOWS;
    }

    /// Mac Roman has its accented letters below 0xA0, where Windows has quotation marks and rare letters; between two
    /// plain letters the more frequent kind tells.
    private static boolean looksLikeMac(byte[] bytes) {
        var mac = 0;
        var windows = 0;
        for (var i = 1; i + 1 < bytes.length; i++) {
            var value = bytes[i] & 0xFF;
            if (value >= 0x80 && isLetter(bytes[i - 1]) && isLetter(bytes[i + 1])) {
                if (value >= 0xC0) {
                    windows++;
                } else if (value < 0xA0 && (value < 0x91 || value > 0x97)) {
                    mac++;
                }
            }
        }
        return mac > windows;
    }

    private static boolean isLetter(byte value) {
        return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /// UTF-16 without a mark: plain letters leave every second byte zero.
    private static boolean hasZeroAt(byte[] bytes, int offset) {
        if (bytes.length < 8) {
            return false;
        }
        for (var i = 0; i < 8; i++) {
            if ((bytes[i] == 0) != (i % 2 == offset)) {
                return false;
            }
        }
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
