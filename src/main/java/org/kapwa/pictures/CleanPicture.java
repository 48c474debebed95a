package org.kapwa.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Writes pictures that hold nothing but pixels.
public final class CleanPicture {

    private static final String JPEG = "image/jpeg";
    private static final float GOOD = 0.88f;

    private CleanPicture() {}

    /// @param mediaType as what it came
    /// @return what it is now: photographs stay JPEG, what may be see-through or drawn becomes PNG
    public static String write(Picture picture, String mediaType, Path to) throws IOException {
        var asJpeg = mediaType.equals(JPEG) || (mediaType.equals("image/webp") && !picture.hasAlpha());
        try (var out = Files.newOutputStream(to)) {
            if (asJpeg) {
                writeJpeg(picture.onWhite().pixels(), GOOD, out);
            } else {
                ImageIO.write(picture.pixels(), "png", out);
            }
        }
        return asJpeg ? JPEG : "image/png";
    }

    static void writeJpeg(BufferedImage pixels, float quality, OutputStream out) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(out)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(pixels, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
