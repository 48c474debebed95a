package org.kapwa.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One row of the authorisation file: what each role gets for a method and a path while the thing is in a state.
///
/// @param state the state of the thing, `any` where it has none
public record Route(String method, PathPattern pattern, String state, Map<String, String> cells) {

    public static final String OWNER = "owner";

    /// What a column says; a column is a role's code or [#OWNER].
    public Verdict verdict(String column) {
        return Verdict.of(Objects.requireNonNull(cells.get(column), column));
    }

    static List<Route> readAll(String file) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get();
        try (var stream = Objects.requireNonNull(Route.class.getResourceAsStream(file), file);
                var rows = format.parse(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(Route::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Route of(CSVRecord row) {
        var pattern = PathPatternParser.defaultInstance.parse(row.get("route"));
        return new Route(row.get("method"), pattern, row.get("state"), row.toMap());
    }
}
