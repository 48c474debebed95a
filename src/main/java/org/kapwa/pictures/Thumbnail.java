package org.kapwa.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// A small picture of a file: a JPEG of at most 240 pixels' width and 15 kB.
public record Thumbnail(byte[] jpeg, int width, int height) {

    public static final int MOST_WIDTH = 240;
    public static final int MOST_HEIGHT = 340;
    public static final int MOST_BYTES = 15_000;

    public static Thumbnail of(Picture picture) throws IOException {
        var small = fitted(picture).onWhite();
        var quality = 0.75f;
        var jpeg = jpeg(small, quality);
        while (jpeg.length > MOST_BYTES && quality > 0.2f) {
            quality -= 0.1f;
            jpeg = jpeg(small, quality);
        }
        return new Thumbnail(jpeg, small.pixels().getWidth(), small.pixels().getHeight());
    }

    private static Picture fitted(Picture picture) {
        var width = picture.pixels().getWidth();
        var height = picture.pixels().getHeight();
        var scale = Math.min(1.0, Math.min((double) MOST_WIDTH / width, (double) MOST_HEIGHT / height));
        return scale == 1.0
                ? picture
                : picture.scaled(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    private static byte[] jpeg(Picture picture, float quality) throws IOException {
        var bytes = new ByteArrayOutputStream();
        CleanPicture.writeJpeg(picture.pixels(), quality, bytes);
        return bytes.toByteArray();
    }
}
