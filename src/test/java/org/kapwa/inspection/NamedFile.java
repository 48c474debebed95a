package org.kapwa.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/// A file that says who wrote it, as writing programs make them, with words that a reader of its text finds.
///
/// @param names all that it carries
public record NamedFile(String name, byte[] content, List<String> names) {

    public static final String WORDS = "Sit down and breathe.";
    private static final String CORE =
            """
            <?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Calm days</dc:title><dc:creator>Amina Hassan</dc:creator>\
            <cp:lastModifiedBy>Mateo &amp; Inés</cp:lastModifiedBy></cp:coreProperties>""";
    private static final String APP =
            """
            <?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
            <Manager>Sunita Rai</Manager><Company>Quiet Rivers</Company></Properties>""";

    public static List<NamedFile> all() {
        return List.of(word(), sheet(), slides(), openText(), pdf());
    }

    public static NamedFile word() {
        return new NamedFile("calm.docx", zip(wordParts()), List.of("Amina Hassan", "Mateo & Inés", "Sunita Rai", "Quiet Rivers", "Olena Koval", "Paz Ruiz"));
    }

    /// One with a signature, which a change would break.
    public static NamedFile signedWord() {
        var parts = wordParts();
        parts.put("_xmlsignatures/sig1.xml", "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>");
        return new NamedFile("signed.docx", zip(parts), word().names);
    }

    private static Map<String, String> wordParts() {
        var parts = office("word/document.xml", "wordprocessingml.document");
        parts.put("word/document.xml", """
                <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
                <w:p><w:r><w:t>Sit down and </w:t></w:r><w:ins w:id="1" w:author="Olena Koval"><w:r><w:t>breathe.</w:t></w:r></w:ins>\
                </w:p><w:p><w:r><w:t>He wrote w:author="Jane InText" once.</w:t></w:r></w:p></w:body></w:document>""");
        parts.put("word/comments.xml", """
                <?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                <w:comment w:id="0" w:author='Paz Ruiz' w:initials="PRZ"><w:p><w:r><w:t>Longer?</w:t></w:r></w:p></w:comment></w:comments>""");
        parts.put("word/people.xml", """
                <?xml version="1.0"?><w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person \
                w15:author="Paz Ruiz"><w15:presenceInfo w15:providerId="AD" w15:userId="S::paz@example.org::1"/></w15:person></w15:people>""");
        return parts;
    }

    public static NamedFile sheet() {
        var parts = office("xl/workbook.xml", "spreadsheetml.sheet");
        parts.put("xl/workbook.xml", """
                <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Days" sheetId="1" r:id="rId1"/>\
                </sheets><fileSharing readOnlyRecommended="1" userName="Rosa Lind"/></workbook>""");
        parts.put("xl/revisions/userNames.xml", """
                <?xml version="1.0"?><users xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><userInfo name="Ben Odhiambo" \
                id="-1"/></users>""");
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", """
                <?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">\
                <c r="A1" t="inlineStr"><is><t>Sit down and breathe.</t></is></c></row></sheetData></worksheet>""");
        parts.put("xl/comments1.xml", """
                <?xml version="1.0"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Olena Koval\
                </author></authors><commentList/></comments>""");
        return new NamedFile("calm.xlsx", zip(parts), List.of("Amina Hassan", "Mateo & Inés", "Sunita Rai", "Quiet Rivers", "Olena Koval", "Rosa Lind", "Ben Odhiambo"));
    }

    public static NamedFile slides() {
        var parts = office("ppt/presentation.xml", "presentationml.presentation");
        parts.put("ppt/presentation.xml", """
                <?xml version="1.0"?><p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><p:sldIdLst><p:sldId id="256" r:id="rId1"/>\
                </p:sldIdLst></p:presentation>""");
        parts.put("ppt/_rels/presentation.xml.rels", relation("slide", "slides/slide1.xml"));
        parts.put("ppt/slides/slide1.xml", """
                <?xml version="1.0"?><p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" \
                xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r>\
                <a:t>Sit down and breathe.</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>""");
        parts.put("ppt/changesInfos/changesInfo1.xml", """
                <?xml version="1.0"?><pc:chgInfo xmlns:pc="http://schemas.microsoft.com/office/powerpoint/2013/main/command"><pc:docChgLst>\
                <pc:chgData name="Noor Aziz" userId="paz@example.org" providerId="AD"/></pc:docChgLst></pc:chgInfo>""");
        parts.put("ppt/commentAuthors.xml", """
                <?xml version="1.0"?><p:cmAuthorLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cmAuthor \
                id="0" name="Olena Koval" initials="OK" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>""");
        return new NamedFile("calm.pptx", zip(parts), List.of("Amina Hassan", "Mateo & Inés", "Sunita Rai", "Quiet Rivers", "Olena Koval", "Noor Aziz"));
    }

    public static NamedFile openText() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("META-INF/manifest.xml", "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
        parts.put("meta.xml", """
                <?xml version="1.0"?><office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>\
                <meta:initial-creator>Amina Hassan</meta:initial-creator><dc:creator><![CDATA[Mateo Quispe</x> Jr]]></dc:creator>\
                <meta:printed-by>Sunita Rai</meta:printed-by><meta:user-defined meta:name="Co-author">Rosa Lind</meta:user-defined>\
                </office:meta></office:document-meta>""");
        parts.put("content.xml", """
                <?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body>\
                <office:text><text:p>Sit down and breathe.<office:annotation><dc:creator>Olena Koval</dc:creator><text:p>Longer?</text:p>\
                </office:annotation></text:p></office:text></office:body></office:document-content>""");
        return new NamedFile("calm.odt", zip(parts), List.of("Amina Hassan", "Mateo Quispe", "Sunita Rai", "Rosa Lind", "Olena Koval"));
    }

    public static NamedFile pdf() {
        return pdf("calm.pdf", document -> {});
    }

    /// One that everybody may read and nobody but its owner may change.
    public static NamedFile lockedPdf() {
        return pdf("locked.pdf", document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    public static NamedFile signedPdf() {
        return pdf("signed.pdf", document -> {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setContents(new byte[64]);
            var form = new org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField(form);
            field.setValue(signature);
            form.setFields(List.of(field));
        });
    }

    private interface Change {
        void to(PDDocument document) throws IOException;
    }

    private static NamedFile pdf(String name, Change change) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(WORDS);
                content.endText();
            }
            document.getDocumentInformation().setTitle("Calm days");
            document.getDocumentInformation().setAuthor("Amina Hassan");
            document.getDocumentInformation().setCustomMetadataValue("Company", "Quiet Rivers");
            var packet = new PDMetadata(document);
            packet.importXMPMetadata(bytes("""
                    <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
                    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">\
                    <dc:creator><rdf:Seq><rdf:li>Mateo Quispe</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>\
                    <?xpacket end="w"?>"""));
            document.getDocumentCatalog().setMetadata(packet);
            var remark = new PDAnnotationText();
            remark.setRectangle(new PDRectangle(100, 100, 20, 20));
            remark.setTitlePopup("Olena Koval");
            page.setAnnotations(List.of(remark));
            change.to(document);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NamedFile(name, bytes.toByteArray(), List.of("Amina Hassan", "Quiet Rivers", "Mateo Quispe", "Olena Koval"));
    }

    private static Map<String, String> office(String main, String kind) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
                ContentType="application/xml"/><Override PartName="/%s" \
                ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""".formatted(main, kind));
        parts.put("_rels/.rels", relation("officeDocument", main));
        parts.put("docProps/core.xml", CORE);
        parts.put("docProps/app.xml", APP);
        return parts;
    }

    private static String relation(String kind, String target) {
        return """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship \
                Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>"""
                .formatted(kind, target);
    }

    private static byte[] zip(Map<String, String> parts) {
        var packed = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> packed.put(name, bytes(text)));
        return Specimen.zip(packed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
