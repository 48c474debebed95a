package org.kapwa.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.kapwa.pictures.Picture;
import org.kapwa.pictures.Thumbnail;

/// What a document's first page looks like: drawn from a PDF, or the small picture that the writing program put in.
final class FirstPage {

    private static final List<String> PICTURES =
            List.of("docProps/thumbnail.jpeg", "docProps/thumbnail.jpg", "docProps/thumbnail.png", "Thumbnails/thumbnail.png");

    private FirstPage() {}

    static @Nullable Thumbnail of(Path file, Kind kind) throws IOException {
        return switch (kind) {
            case PDF -> drawn(file);
            case DOCX, DOTX, DOCM, XLSX, XLTX, XLSM, PPTX, PPSX, POTX, PPTM, ODT, OTT, ODS, ODP -> packed(file);
            default -> null;
        };
    }

    private static Thumbnail drawn(Path file) throws IOException {
        try (var document = PdfDocument.open(file)) {
            var box = document.getPage(0).getCropBox();
            var longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            var pixels = renderer.renderImage(0, Math.min(2f, 2f * Thumbnail.MOST_HEIGHT / longest), ImageType.RGB);
            return Thumbnail.of(new Picture(pixels));
        }
    }

    private static @Nullable Thumbnail packed(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var name : PICTURES) {
                var entry = zip.getEntry(name);
                if (entry != null && entry.getSize() < 2_000_000) {
                    var pixels = ImageIO.read(new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes()));
                    return pixels == null ? null : Thumbnail.of(new Picture(pixels));
                }
            }
            return null;
        }
    }
}
