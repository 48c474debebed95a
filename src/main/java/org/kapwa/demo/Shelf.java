package org.kapwa.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.kapwa.library.Arrival;
import org.kapwa.library.Library;
import org.kapwa.storage.Files;
import org.springframework.stereotype.Component;

/// The invented network's resources, each with its file or link. The files are real and are read like any other.
@Component
class Shelf {

    static final String KIND = "resource";
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Library library;
    private final Files files;
    private final Loaded loaded;
    private final Clock clock;

    Shelf(Library library, Files files, Loaded loaded, Clock clock) {
        this.library = library;
        this.files = files;
        this.loaded = loaded;
        this.clock = clock;
    }

    /// Reading a file is most of the work, and takes one processor.
    void load(Map<String, Long> members) {
        var here = loaded.all(KIND);
        var organisations = Sheet.rows("organisations").stream()
                .collect(Collectors.toMap(row -> row.get("key"), row -> row.get("name")));
        var missing = Sheet.rows("resources").stream().filter(row -> !here.containsKey(row.get("key"))).toList();
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var work = missing.stream()
                    .map(row -> workers.submit(() -> load(row, organisations, members)))
                    .toList();
            work.forEach(Shelf::await);
        }
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void load(CSVRecord row, Map<String, String> organisations, Map<String, Long> members) {
        var author = organisations.getOrDefault(row.get("organisation"), "");
        var contributor = Objects.requireNonNull(members.get(row.get("contributor")));
        loaded.load(KIND, row.get("key"), () -> shelve(row, author, contributor));
    }

    private long shelve(CSVRecord row, String author, long contributor) {
        var id = library.shelve(arrival(row, author), row.get("state"), contributor, date(row));
        if (!isLink(row)) {
            try (var content = Sheet.open("files/" + row.get("file"))) {
                library.attach(id, files.keep(content, row.get("file")), row.get("file"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return id;
    }

    private static Arrival arrival(CSVRecord row, String author) {
        return new Arrival(
                row.get("title"),
                row.get("abstract"),
                row.get("type"),
                List.of(row.get("language")),
                author,
                Integer.valueOf(row.get("year")),
                Sheet.values(row, "countries"),
                Sheet.values(row, "concepts"),
                Sheet.values(row, "audiences"),
                row.get("licence"),
                isLink(row) ? row.get("file") : "");
    }

    private static boolean isLink(CSVRecord row) {
        return row.get("file").startsWith("https:");
    }

    private OffsetDateTime date(CSVRecord row) {
        var day = row.get("published_on");
        return day.isEmpty()
                ? OffsetDateTime.now(clock)
                : LocalDate.parse(day).atTime(NOON).atOffset(ZoneOffset.UTC);
    }
}
