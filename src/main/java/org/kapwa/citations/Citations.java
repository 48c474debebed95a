package org.kapwa.citations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads files of bibliographic records, whatever they are called, and writes them.
@Component
public class Citations {

    private static final int START = 16_000;

    private static final List<CitationReader> READERS = List.of(
            new PubMedXmlReader(),
            new EndNoteXmlReader(),
            new MarcXmlReader(),
            new ModsReader(),
            new CslReader(),
            TaggedReader.medline(),
            TaggedReader.webOfScience(),
            TaggedReader.endNote(),
            TaggedReader.ris(),
            new OvidReader(),
            new BibTexReader(),
            new TableReader());

    /// A file's records, read one after another; one that cannot be read does not stop the others.
    public record Read(Format format, Stream<Entry> entries) {}

    /// @throws Unreadable when nothing in the content looks like records that are known
    public Read read(byte[] content) throws Unreadable {
        var text = Decoding.text(content);
        var start = text.substring(0, Math.min(text.length(), START)).stripLeading();
        if (start.isEmpty()) {
            throw new Unreadable("citations.unreadable.empty");
        }
        for (var reader : READERS) {
            if (reader.recognises(start)) {
                return new Read(reader.format(), reader.read(text));
            }
        }
        throw new Unreadable(Foreign.reason(content, start));
    }

    /// Writes records one after another, holding none back.
    public void write(Format format, Stream<Citation> citations, OutputStream out) throws IOException {
        var writer = new java.io.BufferedWriter(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8));
        var each = citations.iterator();
        switch (format) {
            case TABLE -> TableWriter.write(each, writer);
            case RIS -> RisWriter.write(each, writer);
            case BIBTEX -> BibTexWriter.write(each, writer);
            case CSL_JSON -> CslWriter.write(each, writer);
            default -> throw new IllegalArgumentException(format.title() + " is only read");
        }
        writer.flush();
    }
}
