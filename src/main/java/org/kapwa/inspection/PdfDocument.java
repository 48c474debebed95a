package org.kapwa.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// What a PDF can do besides being read: scripts, programs to launch, files inside, addresses opened by themselves.
final class PdfDocument {

    private static final int DEEPEST = 60;
    private static final int TAIL = 4_096;
    private static final Set<COSName> ATTACHED =
            Set.of(COSName.getPDFName("EmbeddedFiles"), COSName.EF, COSName.getPDFName("RichMedia"));
    private static final Set<String> SENDS = Set.of("URI", "SubmitForm", "ImportData", "GoToR", "GoToE");

    private final PDDocument document;
    private final Set<Reason> reasons;

    private PdfDocument(PDDocument document, Set<Reason> reasons) {
        this.document = document;
        this.reasons = reasons;
    }

    /// A PDF that opens without a password is read, whatever its owner forbids to print.
    static PDDocument open(Path file) throws IOException {
        try {
            return Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw new Refused(Reason.ENCRYPTED);
        } catch (IOException | RuntimeException broken) {
            throw new Refused(Reason.BROKEN);
        }
    }

    static void inspect(Path file, PDDocument document, Set<Reason> reasons) throws IOException {
        if (isCut(file)) {
            throw new Refused(Reason.BROKEN);
        }
        new PdfDocument(document, reasons).inspect();
    }

    /// A whole PDF ends in `%%EOF`; without it the end was lost on the way.
    private static boolean isCut(Path file) throws IOException {
        var size = java.nio.file.Files.size(file);
        try (var channel = java.nio.file.Files.newByteChannel(file)) {
            var tail = java.nio.ByteBuffer.allocate((int) Math.min(TAIL, size));
            channel.position(size - tail.capacity());
            while (tail.hasRemaining() && channel.read(tail) >= 0) {}
            return !new String(tail.array(), StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    private void inspect() throws IOException {
        if (document.getNumberOfPages() == 0) {
            throw new Refused(Reason.BROKEN);
        }
        inspectOpening();
        var file = document.getDocument();
        for (var key : file.getXrefTable().keySet()) {
            var object = file.getObjectFromPool(key);
            walk(object.getObject(), 0);
        }
    }

    /// What happens when it is opened; a link in the text waits for the reader instead.
    private void inspectOpening() {
        var opening = document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.OPEN_ACTION);
        if (opening instanceof COSDictionary action && SENDS.contains(String.valueOf(action.getNameAsString(COSName.S)))) {
            reasons.add(Reason.OPENS_ADDRESS);
        }
    }

    private void walk(@org.jspecify.annotations.Nullable COSBase object, int depth) throws IOException {
        if (depth > DEEPEST) {
            return;
        }
        switch (object) {
            case COSStream stream -> {
                look(stream);
                unpack(stream);
                walkAll(stream, depth);
            }
            case COSDictionary dictionary -> {
                look(dictionary);
                walkAll(dictionary, depth);
            }
            case COSArray array -> {
                for (var item : array) {
                    walkDirect(item, depth);
                }
            }
            case null, default -> {}
        }
    }

    private void walkAll(COSDictionary dictionary, int depth) throws IOException {
        for (var value : dictionary.getValues()) {
            walkDirect(value, depth);
        }
    }

    /// References lead to objects that have their own turn.
    private void walkDirect(COSBase value, int depth) throws IOException {
        if (!(value instanceof COSObject)) {
            walk(value, depth + 1);
        }
    }

    private void look(COSDictionary dictionary) {
        var action = String.valueOf(dictionary.getNameAsString(COSName.S));
        if (dictionary.containsKey(COSName.JS) || action.equals("JavaScript")) {
            reasons.add(Reason.PDF_SCRIPT);
        }
        if (action.equals("Launch")) {
            reasons.add(Reason.PDF_LAUNCH);
        }
        if (action.equals("SubmitForm") || action.equals("ImportData")) {
            reasons.add(Reason.OPENS_ADDRESS);
        }
        if (ATTACHED.stream().anyMatch(dictionary::containsKey)) {
            reasons.add(Reason.ATTACHMENTS);
        }
    }

    /// Only what is packed by Flate can grow without measure; each stream is unpacked once into nothing.
    private static void unpack(COSStream stream) throws IOException {
        var filters = stream.getFilters();
        var names = filters instanceof COSArray several ? several.toList() : java.util.Collections.singletonList(filters);
        try (var raw = stream.createRawInputStream()) {
            InputStream content = raw;
            for (var name : names) {
                if (!COSName.FLATE_DECODE.equals(name)) {
                    break;
                }
                content = new InflaterInputStream(content);
            }
            if (content != raw) {
                new Unpacking(stream.getLength()).drain(content);
            }
        } catch (ZipException | java.io.EOFException damaged) {
            // readers show what comes before the damage
        }
    }
}
