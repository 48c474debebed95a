package org.kapwa.storage;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;

/// The child process's program: reads one file with Tika and writes title, language and pages for [ExtractionProcess].
/// It opens nothing that is packed inside the file.
final class Extractor {

    private Extractor() {}

    public static void main(String[] arguments) throws IOException, TikaException, SAXException {
        var text = read(Path.of(arguments[0]));
        try (var out = new DataOutputStream(
                new java.io.BufferedOutputStream(java.nio.file.Files.newOutputStream(Path.of(arguments[1]))))) {
            out.writeUTF(text.title());
            out.writeUTF(text.language());
            out.writeInt(text.pages().size());
            for (var page : text.pages()) {
                var bytes = page.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
        System.exit(0);
    }

    static ReadText read(Path file) throws IOException, TikaException, SAXException {
        var pages = new PageText();
        var metadata = new Metadata();
        var context = new ParseContext();
        context.set(Parser.class, new EmptyParser());
        try (var content = TikaInputStream.get(file, metadata)) {
            new AutoDetectParser().parse(content, pages, metadata, context);
        }
        var text = pages.pages();
        return new ReadText(title(metadata), LanguageGuess.of(text), text);
    }

    private static String title(Metadata metadata) {
        var title = metadata.get(TikaCoreProperties.TITLE);
        return title == null ? "" : title.strip().substring(0, Math.min(title.strip().length(), 300));
    }
}
