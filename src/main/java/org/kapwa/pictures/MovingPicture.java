package org.kapwa.pictures;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Node;

/// An animated GIF: every frame is written anew with its place and time; comments and foreign blocks are left behind.
public final class MovingPicture {

    private static final String FRAME = "javax_imageio_gif_image_1.0";
    private static final String STREAM = "javax_imageio_gif_stream_1.0";
    private static final int MOST_FRAMES = 1_000;

    private MovingPicture() {}

    /// @return false when it has one frame only, which is a still picture
    public static boolean write(Path file, Path to) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(input, false, false);
            var frames = reader.getNumImages(true);
            if (frames < 2) {
                return false;
            }
            refuseMany(reader, frames);
            try (var output = ImageIO.createImageOutputStream(to.toFile())) {
                writer.setOutput(output);
                copy(reader, writer, frames);
            }
            return true;
        } catch (IIOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new NoPicture(false);
        } finally {
            reader.dispose();
            writer.dispose();
        }
    }

    private static void refuseMany(ImageReader reader, int frames) throws IOException {
        var pixels = 0L;
        for (var frame = 0; frame < frames; frame++) {
            pixels += (long) reader.getWidth(frame) * reader.getHeight(frame);
        }
        if (frames > MOST_FRAMES || pixels > 5 * Picture.MOST_PIXELS) {
            throw new NoPicture(true);
        }
    }

    private static void copy(ImageReader reader, ImageWriter writer, int frames) throws IOException {
        var stream = reader.getStreamMetadata();
        remove(stream, STREAM, "CommentExtensions");
        writer.prepareWriteSequence(stream);
        for (var frame = 0; frame < frames; frame++) {
            var metadata = reader.getImageMetadata(frame);
            keepTimeOnly(metadata);
            writer.writeToSequence(new IIOImage(reader.read(frame), null, metadata), null);
        }
        writer.endWriteSequence();
    }

    private static void keepTimeOnly(IIOMetadata metadata) throws IOException {
        remove(metadata, FRAME, "CommentExtensions");
        remove(metadata, FRAME, "PlainTextExtension");
        remove(metadata, FRAME, "ApplicationExtensions");
    }

    private static void remove(IIOMetadata metadata, String format, String name) throws IOException {
        var root = (IIOMetadataNode) metadata.getAsTree(format);
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeName().equals(name)) {
                if (name.equals("ApplicationExtensions")) {
                    root.replaceChild(loopOf(child), child);
                } else {
                    root.removeChild(child);
                }
                metadata.setFromTree(format, root);
                return;
            }
        }
    }

    /// Only the extension that says how often it repeats stays.
    private static Node loopOf(Node extensions) {
        var kept = new IIOMetadataNode("ApplicationExtensions");
        for (Node each = extensions.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof IIOMetadataNode extension && extension.getAttribute("applicationID").equals("NETSCAPE")) {
                var loop = new IIOMetadataNode("ApplicationExtension");
                loop.setAttribute("applicationID", "NETSCAPE");
                loop.setAttribute("authenticationCode", "2.0");
                loop.setUserObject(extension.getUserObject());
                kept.appendChild(loop);
            }
        }
        return kept;
    }
}
