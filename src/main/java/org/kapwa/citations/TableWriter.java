package org.kapwa.citations;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kapwa.web.Cell;

/// Writes a table that spreadsheets open as it is and that [TableReader] reads back.
final class TableWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String[] NAMES = {
        "title", "abstract", "type", "authors", "editors", "year", "languages", "journal", "publisher", "place",
        "volume", "issue", "pages", "issn", "isbn", "doi", "pmid", "pmcid", "keywords", "url", "countries", "audiences",
        "licence"
    };

    private TableWriter() {}

    static void write(Iterator<Citation> citations, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        var format = CSVFormat.RFC4180.builder().setHeader(NAMES).get();
        @SuppressWarnings("resource") // closing it would close the answer to a reader
        var table = new CSVPrinter(out, format);
        while (citations.hasNext()) {
            table.printRecord(cells(citations.next()).map(Cell::written));
        }
    }

    private static Stream<String> cells(Citation citation) {
        var source = citation.source();
        return Stream.of(
                citation.title(),
                citation.summary(),
                citation.type(),
                Pieces.joined(citation.authors()),
                Pieces.joined(citation.editors()),
                citation.year() == null ? "" : citation.year().toString(),
                Pieces.joined(citation.languages()),
                source.container(),
                source.publisher(),
                source.place(),
                source.volume(),
                source.issue(),
                source.pages(),
                source.issn(),
                citation.identifier("isbn"),
                citation.identifier("doi"),
                citation.identifier("pmid"),
                citation.identifier("pmcid"),
                Pieces.joined(citation.keywords()),
                citation.link(),
                Pieces.joined(citation.labels().countries()),
                Pieces.joined(citation.labels().audiences()),
                citation.labels().licence());
    }
}
