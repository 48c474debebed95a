package org.kapwa.pictures;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a camera was held: Exif tag 0x0112, 1 to 8.
///
/// @param code 1 is upright; from 5 on, width and height change places
record Orientation(int code) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;
    private static final int HEAD = 131_072;

    static Orientation of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var head = content.readNBytes(HEAD);
            var start = new String(head, StandardCharsets.ISO_8859_1).indexOf("Exif\0\0");
            return start < 0 ? UPRIGHT : read(ByteBuffer.wrap(head, start + 6, head.length - start - 6).slice());
        } catch (IndexOutOfBoundsException | IllegalArgumentException unreadable) {
            return UPRIGHT;
        }
    }

    private static Orientation read(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = exif.getInt(4);
        var entries = exif.getShort(directory);
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if (exif.getShort(entry) == TAG) {
                var code = exif.getShort(entry + 8);
                return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    boolean isTurned() {
        return code >= 5;
    }

    /// Brings a picture of that size upright.
    AffineTransform of(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
