package org.kapwa.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// One table of the demonstration, from `demo/` on the class path.
final class Sheet {

    private Sheet() {}

    static List<CSVRecord> rows(String name) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var rows = format.parse(new InputStreamReader(open(name + ".csv"), StandardCharsets.UTF_8))) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(Sheet.class.getResourceAsStream("/demo/" + name), name);
    }

    /// The values of a cell that holds several: `en|fr`.
    static List<String> values(CSVRecord row, String column) {
        return Arrays.stream(row.get(column).split("\\|"))
                .filter(value -> !value.isBlank())
                .toList();
    }
}
