package org.kapwa.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The TICO-19 sentences: health texts in English and 37 other languages, side by side.
///
/// @param tags the language of each column, as BCP-47 tags
public record Tico19(List<String> tags, List<List<String>> rows) {

    private static final String FILE = "shared/data/parallel/tico19-parallel.tsv.gz";

    /// The whole collection, where it lies beside the project.
    public static Optional<Tico19> whole() {
        return Stream.of(Path.of("..", FILE), Path.of("..", "..", FILE))
                .filter(Files::exists)
                .findFirst()
                .map(file -> {
                    try {
                        return read(new GZIPInputStream(Files.newInputStream(file)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /// A few rows of it that come with the tests.
    public static Tico19 sample() {
        return read(java.util.Objects.requireNonNull(Tico19.class.getResourceAsStream("/search/tico19-sample.tsv")));
    }

    public List<String> sentences(String tag) {
        var column = tags.indexOf(tag);
        return rows.stream().map(row -> row.get(column)).toList();
    }

    private static Tico19 read(InputStream stream) {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var header = List.of(lines.readLine().split("\t"));
            var tags = header.subList(1, header.size()).stream().map(tag -> tag.replace('_', '-')).toList();
            var rows = new ArrayList<List<String>>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = List.of(line.split("\t", -1));
                rows.add(cells.subList(1, cells.size()));
            }
            return new Tico19(tags, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
