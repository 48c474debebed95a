package org.kapwa.citations;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kapwa.web.Cell;

/// Goes through the rows of a table. A quotation mark that is never closed would swallow all rows below it: then only
/// the line where it stands is given up, and reading goes on with the next.
final class TableRecords extends Spliterators.AbstractSpliterator<Entry> {

    private static final int MOST_BREAKS = 100;

    private final String text;
    private final CSVFormat format;
    private final FieldNames meanings;
    private final List<String> names;

    private CSVParser parser;
    private Iterator<CSVRecord> rows;
    private int base;
    private long linesRead;
    private int breaks;
    private int number;

    TableRecords(String text, CSVFormat format, FieldNames meanings) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.text = text;
        this.format = format;
        this.meanings = meanings;
        this.parser = parserFrom(0);
        this.rows = parser.iterator();
        this.names = rows.next().toList();
        this.linesRead = parser.getCurrentLineNumber();
    }

    @Override
    public boolean tryAdvance(Consumer<? super Entry> action) {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                if (isBroken(row)) {
                    return goOnBelow(action);
                }
                linesRead = parser.getCurrentLineNumber();
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    action.accept(entry(row));
                    return true;
                }
            }
            return false;
        } catch (UncheckedIOException neverClosed) {
            return goOnBelow(action);
        }
    }

    /// A row with text behind its last column and a line break inside is two rows with a stray mark between them.
    private boolean isBroken(CSVRecord row) {
        var hasMore = row.stream().skip(names.size()).anyMatch(cell -> !cell.isBlank());
        return hasMore && row.stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
    }

    private boolean goOnBelow(Consumer<? super Entry> action) {
        var from = base;
        for (var line = 0L; line <= linesRead && from > -1; line++) {
            from = text.indexOf('\n', from) + 1;
            from = from == 0 ? text.length() : from;
        }
        base = ++breaks > MOST_BREAKS ? text.length() : from;
        linesRead = 0;
        parser = parserFrom(base);
        rows = parser.iterator();
        action.accept(new Entry.Bad(++number, "citations.bad.table", ""));
        return true;
    }

    private CSVParser parserFrom(int offset) {
        try {
            return format.parse(new StringReader(text.substring(offset)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private Entry entry(CSVRecord row) {
        var draft = new Draft();
        for (var i = 0; i < Math.min(names.size(), row.size()); i++) {
            draft.add(meanings, names.get(i), Cell.read(row.get(i)));
        }
        return draft.entry(++number);
    }
}
