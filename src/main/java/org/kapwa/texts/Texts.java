package org.kapwa.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
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

/// Reads a file as text, each kind in its own way. What is packed inside a file stays closed. It trusts nothing, but
/// it can be made to take long or much memory: that is why inspection runs it in a process of its own.
public final class Texts {

    private static final int LONGEST_TITLE = 300;

    private final Path file;
    private final Pages pages = new Pages();

    private Texts(Path file) {
        this.file = file;
    }

    /// @throws Unreadable when it is locked or broken
    public static ReadText of(Path file, String mediaType) throws IOException {
        try {
            return new Texts(file).read(mediaType);
        } catch (EncryptedDocumentException | InvalidPasswordException locked) {
            throw new Unreadable(true, locked);
        } catch (XMLStreamException | SAXException | TikaException broken) {
            throw new Unreadable(false, broken);
        }
    }

    private ReadText read(String mediaType) throws IOException, XMLStreamException, TikaException, SAXException {
        var title = Pages.tidy(readPages(mediaType));
        var text = pages.all();
        return new ReadText(
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)), LanguageGuess.of(text), text);
    }

    /// @return the title that the file gives itself
    private String readPages(String mediaType) throws IOException, XMLStreamException, TikaException, SAXException {
        return switch (mediaType) {
            case "application/pdf" -> pdf();
            case "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint" -> tika(new OfficeParser());
            case "application/epub+zip" -> tika(new EpubParser());
            case "application/rtf" -> tika(new RTFParser());
            case "text/html" -> PageText.read(Charsets.decode(Files.readAllBytes(file)), pages);
            case "text/csv" -> rows();
            case "text/plain" -> plain();
            default -> packed(mediaType);
        };
    }

    private String pdf() throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), "", IOUtils.createTempFileOnlyStreamCache())) {
            PdfText.read(document, pages);
            var title = document.getDocumentInformation().getTitle();
            return title == null ? "" : title;
        }
    }

    /// Packages of Office and OpenDocument, by the word in their type that names the program.
    private String packed(String mediaType) throws IOException, XMLStreamException, TikaException, SAXException {
        if (mediaType.contains("spreadsheetml") || mediaType.contains("ms-excel")) {
            return tika(new OOXMLParser());
        }
        try (var zip = new ZipFile(file.toFile())) {
            if (mediaType.contains("wordprocessingml") || mediaType.contains("ms-word")) {
                new WordText(zip, pages).read();
            } else if (mediaType.contains("presentationml") || mediaType.contains("ms-powerpoint")) {
                new SlidesText(zip, pages).read();
            } else if (mediaType.contains("opendocument")) {
                new OpenDocumentText(pages).read(zip);
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
        new TableText(Charsets.decode(Files.readAllBytes(file)), pages).read();
        return "";
    }

    private String plain() throws IOException {
        var text = Charsets.decode(Files.readAllBytes(file)).replaceAll("\r\n?", "\n");
        for (var paragraph : text.split("\n\\s*\n")) {
            pages.text(paragraph);
            pages.endParagraph();
        }
        return "";
    }
}
