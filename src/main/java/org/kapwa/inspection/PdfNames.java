package org.kapwa.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.kapwa.inspection.CarriedNames.Obstacle;

/// The names in a PDF: in its information, its XMP packets and on its remarks. Of the information only the title stays.
final class PdfNames {

    private static final int LARGEST_PACKET = 1_000_000;
    private static final Pattern CREATORS = Pattern.compile("<(?:\\w+:)?creator\\b[^>]*(?<!/)>(.*?)</(?:\\w+:)?creator>", Pattern.DOTALL);
    private static final List<String> PEOPLE = List.of("Author", "Company", "Manager");
    private static final List<COSName> ASIDE = List.of(COSName.METADATA, COSName.getPDFName("PieceInfo"));

    private PdfNames() {}

    static CarriedNames read(Path file) throws IOException {
        try (var document = PdfDocument.open(file)) {
            var found = new ArrayList<String>();
            for (var key : PEOPLE) {
                found.add(String.valueOf(document.getDocumentInformation().getPropertyStringValue(key)));
            }
            found.addAll(creators(document));
            for (var remark : remarks(document)) {
                found.add(String.valueOf(remark.getTitlePopup()));
            }
            found.removeIf("null"::equals);
            return CarriedNames.of(found, obstacle(document));
        }
    }

    /// Earlier versions within the file and whatever nothing leads to any more are not written.
    static void remove(Path file, Path copy) throws IOException {
        try (var document = PdfDocument.open(file)) {
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (!(annotation instanceof PDAnnotationWidget)) {
                        annotation.getCOSObject().removeItem(COSName.T);
                    }
                }
            }
            var objects = document.getDocument();
            for (var key : objects.getXrefTable().keySet()) {
                if (objects.getObjectFromPool(key).getObject() instanceof COSDictionary dictionary) {
                    ASIDE.forEach(dictionary::removeItem);
                    empty(dictionary);
                }
            }
            var kept = new PDDocumentInformation();
            kept.setTitle(document.getDocumentInformation().getTitle());
            document.setDocumentInformation(kept);
            document.save(copy.toFile());
        }
    }

    /// A packet that something deeper than an object leads to stays, but says nothing.
    private static void empty(COSDictionary dictionary) throws IOException {
        if (dictionary instanceof COSStream packet && COSName.METADATA.equals(packet.getCOSName(COSName.TYPE))) {
            packet.createOutputStream().close();
        }
    }

    private static Obstacle obstacle(PDDocument document) {
        if (document.isEncrypted()) {
            return Obstacle.LOCKED;
        }
        return document.getSignatureDictionaries().isEmpty() ? Obstacle.NONE : Obstacle.SIGNED;
    }

    private static List<String> creators(PDDocument document) throws IOException {
        var packet = document.getDocumentCatalog().getMetadata();
        if (packet == null) {
            return List.of();
        }
        try (var content = packet.createInputStream()) {
            var text = new String(content.readNBytes(LARGEST_PACKET), StandardCharsets.UTF_8);
            return CREATORS.matcher(text).results()
                    .flatMap(creators -> Pattern.compile("<[^>]*>").splitAsStream(creators.group(1)))
                    .map(org.springframework.web.util.HtmlUtils::htmlUnescape)
                    .toList();
        }
    }

    private static List<PDAnnotationMarkup> remarks(PDDocument document) throws IOException {
        var remarks = new ArrayList<PDAnnotationMarkup>();
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationMarkup remark) {
                    remarks.add(remark);
                }
            }
        }
        return remarks;
    }
}
