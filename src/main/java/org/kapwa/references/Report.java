package org.kapwa.references;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kapwa.web.Cell;
import org.kapwa.web.Site;
import org.kapwa.web.Words;

/// A table that says what became of each record, for a spreadsheet.
public final class Report implements AutoCloseable {

    private static final String[] NAMES = {"file", "record", "outcome", "reason", "resource", "title"};

    private final CSVPrinter table;
    private final Words words;
    private final Site site;
    private final String language;

    public Report(Appendable out, Words words, Site site, String language) throws IOException {
        out.append('\uFEFF');
        this.table = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(NAMES).get());
        this.words = words;
        this.site = site;
        this.language = language;
    }

    public void add(String file, Line line) throws IOException {
        table.printRecord(
                Cell.written(file),
                line.number(),
                line.outcome().code(),
                Cell.written(words.say(language, line.reason(), line.detail())),
                line.isKept() ? site.address("/library/" + line.resource()) : "",
                Cell.written(line.title()));
    }

    /// @param reason why the whole file was not read
    public void addUnreadable(String file, String reason) throws IOException {
        table.printRecord(Cell.written(file), "", "unreadable", Cell.written(words.say(language, reason)), "", "");
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
