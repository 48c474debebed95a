package org.kapwa.texts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;

/// How a text's bytes become characters: UTF-8 whenever it is that, then what the text says of itself, then a guess by
/// the frequency of letters.
public final class Charsets {

    private static final Pattern SAID = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([a-z0-9_:.-]+)");

    private Charsets() {}

    /// Text has no control characters but those that part lines; a cut letter at the end of a sample does not matter.
    public static boolean isText(byte[] sample) {
        if (utf16(sample) != null) {
            return true;
        }
        for (var each : sample) {
            if (each >= 0 && each < 0x20 && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                return false;
            }
        }
        return sample.length > 0;
    }

    public static String decode(byte[] bytes) {
        var wide = utf16(bytes);
        if (wide != null) {
            return withoutMark(new String(bytes, wide));
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException isSomethingElse) {
            return new String(bytes, guess(bytes));
        }
    }

    private static Charset guess(byte[] bytes) {
        var said = SAID.matcher(
                new String(bytes, 0, Math.min(bytes.length, 2_048), StandardCharsets.ISO_8859_1));
        if (said.find() && !said.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("utf") && isKnown(said.group(1))) {
            return Charset.forName(said.group(1));
        }
        var match = new CharsetDetector().setText(bytes).detect();
        return match != null && isKnown(match.getName())
                ? Charset.forName(match.getName())
                : StandardCharsets.ISO_8859_1;
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private static @org.jspecify.annotations.Nullable Charset utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF ? StandardCharsets.UTF_16BE : null;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
