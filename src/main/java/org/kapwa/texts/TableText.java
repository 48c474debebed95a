package org.kapwa.texts;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// Reads a table that came as text, row by row. What parts its cells shows in its first line; below it, a comma may
/// stand in a number. One with a quotation mark that is never closed is read as its lines.
final class TableText {

    private final String table;
    private final Pages pages;
    private final CSVFormat format;

    TableText(String table, Pages pages) {
        this.table = table;
        this.pages = pages;
        this.format = CSVFormat.DEFAULT.builder()
                .setDelimiter(separator(table.lines().filter(line -> !line.isBlank()).findFirst().orElse("")))
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get();
    }

    void read() throws IOException {
        if (hasRows()) {
            rows();
        } else {
            table.lines().forEach(this::line);
        }
    }

    /// Tells before anything is taken, for a row that cannot be read may be the last.
    private boolean hasRows() throws IOException {
        try (var rows = parser()) {
            rows.forEach(_ -> {});
            return true;
        } catch (UncheckedIOException neverClosed) {
            return false;
        }
    }

    private void rows() throws IOException {
        try (var rows = parser()) {
            for (var row : rows) {
                for (var cell : row) {
                    pages.cell();
                    pages.text(cell);
                }
                pages.endParagraph();
            }
        }
    }

    private void line(String line) {
        pages.text(line);
        pages.endParagraph();
    }

    private CSVParser parser() throws IOException {
        return format.parse(new StringReader(table));
    }

    /// Nobody types a tab into a cell; of the others, the one that stands more often outside quotation marks.
    private static char separator(String first) {
        var plain = first.replaceAll("\"[^\"]*\"?", "");
        if (plain.indexOf('\t') >= 0) {
            return '\t';
        }
        var semicolons = plain.chars().filter(sign -> sign == ';').count();
        var commas = plain.chars().filter(sign -> sign == ',').count();
        return semicolons > 0 && semicolons >= commas ? ';' : ',';
    }
}
