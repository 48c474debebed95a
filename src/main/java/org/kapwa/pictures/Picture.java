package org.kapwa.pictures;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/// A picture drawn anew: the right way up, in sRGB, without anything that was not pixels.
public record Picture(BufferedImage pixels) {

    static final long MOST_PIXELS = 40_000_000;

    /// What the decoded picture and its upright copy may take together; larger ones are halved until they fit.
    private static final long MOST_BYTES = 190_000_000;

    /// @param mostWidth wider pictures are made narrower
    /// @throws NoPicture when it has too many pixels, or its end is missing
    public static Picture read(Path file, String mediaType, int mostWidth) throws IOException {
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            var reader = reader(mediaType);
            try {
                reader.setInput(input, true, true);
                return read(reader, Orientation.of(file), mostWidth);
            } catch (IIOException | RuntimeException broken) {
                throw broken instanceof NoPicture known ? known : new NoPicture(false);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Picture read(ImageReader reader, Orientation orientation, int mostWidth) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new NoPicture(true);
        }
        refuseCut(reader);
        var step = 1;
        while (bytes(reader, width / step, height / step) > MOST_BYTES
                || Math.min(width, height) / step > 2 * mostWidth) {
            step++;
        }
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return new Picture(upright(read(reader, parameters), orientation)).narrowed(mostWidth);
    }

    private static BufferedImage read(ImageReader reader, ImageReadParam parameters) throws IOException {
        var pixels = reader.read(0, parameters);
        if (pixels == null) {
            throw new NoPicture(false);
        }
        return pixels;
    }

    /// JPEG readers fill what is missing with grey and only warn of it.
    private static void refuseCut(ImageReader reader) {
        reader.addIIOReadWarningListener((IIOReadWarningListener) (_, warning) -> {
            if (warning.toLowerCase(java.util.Locale.ROOT).contains("premature")) {
                throw new NoPicture(false);
            }
        });
    }

    private static long bytes(ImageReader reader, long width, long height) throws IOException {
        var type = reader.getRawImageType(0);
        var bits = type == null ? 32 : type.getColorModel().getPixelSize();
        return width * height * (Math.max(bits, 24) + 32) / 8;
    }

    private static ImageReader reader(String mediaType) {
        var readers = ImageIO.getImageReadersByFormatName(mediaType.replace("image/", ""));
        if (!readers.hasNext()) {
            throw new NoPicture(false);
        }
        return readers.next();
    }

    private static BufferedImage upright(BufferedImage source, Orientation orientation) {
        var width = orientation.isTurned() ? source.getHeight() : source.getWidth();
        var height = orientation.isTurned() ? source.getWidth() : source.getHeight();
        var target = new BufferedImage(width, height, type(source));
        var drawing = target.createGraphics();
        drawing.drawImage(source, orientation.of(source.getWidth(), source.getHeight()), null);
        drawing.dispose();
        return target;
    }

    private static int type(BufferedImage source) {
        return source.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR;
    }

    boolean hasAlpha() {
        return pixels.getColorModel().hasAlpha();
    }

    Picture narrowed(int mostWidth) {
        return pixels.getWidth() <= mostWidth
                ? this
                : scaled(mostWidth, Math.max(1, (int) ((long) pixels.getHeight() * mostWidth / pixels.getWidth())));
    }

    /// Halves it as long as it is much too large, so that every pixel counts.
    Picture scaled(int width, int height) {
        var source = pixels;
        while (source.getWidth() > 2 * width && source.getHeight() > 2 * height) {
            source = draw(source, source.getWidth() / 2, source.getHeight() / 2, type(source));
        }
        return new Picture(draw(source, width, height, type(source)));
    }

    Picture onWhite() {
        return new Picture(draw(pixels, pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_3BYTE_BGR));
    }

    private static BufferedImage draw(BufferedImage source, int width, int height, int type) {
        var target = new BufferedImage(width, height, type);
        var drawing = target.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (type == BufferedImage.TYPE_3BYTE_BGR) {
            drawing.setColor(Color.WHITE);
            drawing.fillRect(0, 0, width, height);
        }
        drawing.drawImage(source, 0, 0, width, height, null);
        drawing.dispose();
        return target;
    }
}
