package org.kapwa.citations;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/// Writes RIS, which Zotero, EndNote, Mendeley and JabRef take in.
final class RisWriter {

    private final Writer out;

    private RisWriter(Writer out) {
        this.out = out;
    }

    static void write(Iterator<Citation> citations, Writer out) throws IOException {
        var writer = new RisWriter(out);
        while (citations.hasNext()) {
            writer.write(citations.next());
        }
    }

    private void write(Citation citation) throws IOException {
        var kind = TypeNames.written(citation.type()).ris();
        line("TY", kind);
        if (!TypeNames.of(List.of(kind)).equals(citation.type())) {
            line("M3", citation.type());
        }
        line("TI", citation.title());
        lines("AU", citation.authors());
        lines("ED", citation.editors());
        line("PY", citation.year() == null ? "" : citation.year().toString());
        line("AB", citation.summary());
        lines("LA", citation.languages());
        source(citation.source());
        line("SN", citation.identifier("isbn"));
        line("DO", citation.identifier("doi"));
        line("AN", citation.identifier("pmid"));
        line("DB", citation.identifier("pmid").isEmpty() ? "" : "PubMed");
        line("C2", citation.identifier("pmcid"));
        lines("KW", citation.keywords());
        line("UR", citation.link());
        out.write("ER  - \r\n\r\n");
    }

    private void source(Citation.Source source) throws IOException {
        line("T2", source.container());
        line("PB", source.publisher());
        line("CY", source.place());
        line("VL", source.volume());
        line("IS", source.issue());
        line("SP", source.pages());
        line("SN", source.issn());
    }

    private void lines(String tag, List<String> values) throws IOException {
        for (var value : values) {
            line(tag, value);
        }
    }

    /// A line break in a value would begin a tag of its own.
    private void line(String tag, String value) throws IOException {
        if (!value.isEmpty()) {
            out.write(tag + "  - " + PlainText.oneLine(value) + "\r\n");
        }
    }
}
