package org.kapwa.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.SAXException;

/// Reads a file as text, each kind in its own way. What is packed inside a file stays closed.
final class Texts {

    private static final int LONGEST_TITLE = 300;

    private final Path file;
    private final Pages pages = new Pages();

    private Texts(Path file) {
        this.file = file;
    }

    /// @throws Refused when it turns out to be locked or broken only now
    static ReadText of(Path file, Kind kind) throws IOException {
        try {
            return new Texts(file).read(kind);
        } catch (EncryptedDocumentException locked) {
            throw new Refused(Reason.ENCRYPTED);
        } catch (XMLStreamException | SAXException | TikaException broken) {
            throw new Refused(Reason.BROKEN);
        }
    }

    private ReadText read(Kind kind) throws IOException, XMLStreamException, TikaException, SAXException {
        var title = Pages.tidy(readPages(kind));
        var text = pages.all();
        return new ReadText(
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)), LanguageGuess.of(text), text);
    }

    /// @return the title that the file gives itself
    private String readPages(Kind kind) throws IOException, XMLStreamException, TikaException, SAXException {
        return switch (kind) {
            case PDF -> pdf();
            case DOCX, DOTX, DOCM, PPTX, PPSX, POTX, PPTM, ODT, OTT, ODS, ODP -> packed(kind);
            case XLSX, XLTX, XLSM -> tika(new OOXMLParser());
            case DOC, XLS, PPT -> tika(new OfficeParser());
            case EPUB -> tika(new EpubParser());
            case RTF -> tika(new RTFParser());
            case HTML -> PageText.read(Charsets.decode(Files.readAllBytes(file)), pages);
            case CSV -> rows();
            case TXT -> plain();
            case JPEG, PNG, GIF, WEBP, MP3, M4A -> "";
        };
    }

    private String pdf() throws IOException {
        try (var document = PdfDocument.open(file)) {
            PdfText.read(document, pages);
            var title = document.getDocumentInformation().getTitle();
            return title == null ? "" : title;
        }
    }

    private String packed(Kind kind) throws IOException, XMLStreamException {
        try (var zip = new ZipFile(file.toFile())) {
            switch (kind) {
                case DOCX, DOTX, DOCM -> new WordText(zip, pages).read();
                case PPTX, PPSX, POTX, PPTM -> new SlidesText(zip, pages).read();
                default -> new OpenDocumentText(pages).read(zip);
            }
            return new PackageTitle(zip).read();
        }
    }

    private String tika(Parser parser) throws IOException, TikaException, SAXException {
        var metadata = new Metadata();
        var context = new ParseContext();
        context.set(Parser.class, new EmptyParser());
        try (var content = TikaInputStream.get(file, metadata)) {
            parser.parse(content, new TikaPages(pages), metadata, context);
        }
        var title = metadata.get(TikaCoreProperties.TITLE);
        return title == null ? "" : title;
    }

    private String rows() throws IOException {
        for (var line : lines()) {
            var separator = line.indexOf('\t') >= 0 ? "\t" : line.indexOf(';') >= 0 && line.indexOf(',') < 0 ? ";" : ",";
            for (var cell : line.split(separator + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                pages.cell();
                pages.text(cell.replaceAll("^\\s*\"|\"\\s*$", "").replace("\"\"", "\""));
            }
            pages.endParagraph();
        }
        return "";
    }

    private String plain() throws IOException {
        for (var paragraph : String.join("\n", lines()).split("\n\\s*\n")) {
            pages.text(paragraph);
            pages.endParagraph();
        }
        return "";
    }

    private String[] lines() throws IOException {
        return Charsets.decode(Files.readAllBytes(file)).split("\r\n|\r|\n");
    }
}
