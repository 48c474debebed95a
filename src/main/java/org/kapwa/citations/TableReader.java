package org.kapwa.citations;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;

/// Reads tables with a row of column names: our own and those of other tools, with commas, semicolons, tabs or bars.
final class TableReader implements CitationReader {

    private static final FieldNames NAMES = FieldNames.of("table");
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    @Override
    public Format format() {
        return Format.TABLE;
    }

    @Override
    public boolean recognises(String start) {
        return separator(start) != 0;
    }

    @Override
    public Stream<Entry> read(String text) {
        var table = withoutHint(text.stripLeading());
        var format = format(separator(table.substring(0, Math.min(table.length(), 16_000))));
        return StreamSupport.stream(new TableRecords(table, format, NAMES), false);
    }

    /// The sign that divides the first line into names of which one is a title's or an abstract's; 0 when none does. A
    /// single column may be called `title` too.
    private static char separator(String start) {
        var table = withoutHint(start);
        for (var sign : SEPARATORS) {
            try (var rows = format(sign).parse(new StringReader(table))) {
                var header = rows.iterator().next().toList();
                if ((header.size() > 1 || sign == ',') && isHeader(header)) {
                    return sign;
                }
            } catch (IOException | UncheckedIOException | java.util.NoSuchElementException notThis) {
                continue;
            }
        }
        return 0;
    }

    private static boolean isHeader(List<String> names) {
        return names.stream()
                .flatMap(name -> NAMES.find(name).stream())
                .anyMatch(meaning -> meaning.field() == Field.TITLE || meaning.field() == Field.SUMMARY);
    }

    /// Excel writes `sep=;` above the names.
    private static String withoutHint(String table) {
        return table.regionMatches(true, 0, "sep=", 0, 4) ? table.substring(table.indexOf('\n') + 1) : table;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT.builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
    }
}
