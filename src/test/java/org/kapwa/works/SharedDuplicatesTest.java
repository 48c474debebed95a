package org.kapwa.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.kapwa.SharedData;
import org.kapwa.citations.Citations;
import org.kapwa.citations.Entry;
import org.kapwa.citations.Unreadable;

/// Two thousand real records of which their collectors marked eleven as duplicates of others. They did not mark all: five
/// more pairs were read by hand.
@EnabledIf("isThere")
class SharedDuplicatesTest {

    private static final Path RECORDS = SharedData.folder("biblio/asreview/Nagtegaal_2019.csv");

    /// Titles with and without their last part, abstracts laid out differently, `behaviours` and `behaviors`: read by hand
    /// on 2026-11-28, each is one work twice.
    private static final Set<Set<Long>> READ_BY_HAND = Set.of(
            Set.of(484L, 2015L), Set.of(613L, 614L), Set.of(1017L, 1018L), Set.of(1895L, 1896L), Set.of(1961L, 1962L));

    static boolean isThere() {
        return Files.exists(RECORDS);
    }

    @Test
    void markedDuplicatesAreFoundAndLittleElse() throws IOException, Unreadable {
        var marked = marked();
        var found = found();
        var right = new HashSet<>(found);
        right.retainAll(marked);
        var doubtful = new HashSet<>(found);
        doubtful.removeAll(marked);
        doubtful.removeAll(READ_BY_HAND);
        var precision = (double) (found.size() - doubtful.size()) / found.size();
        System.out.printf(
                "duplicates: %d marked, %d of them found (recall %.2f); %d found in all, precision by the marks %.2f, by reading %.2f%n",
                marked.size(), right.size(), (double) right.size() / marked.size(),
                found.size(), (double) right.size() / found.size(), precision);

        assertThat(right).containsAll(marked);
        assertThat(precision).as("neither marked nor one work: " + doubtful).isGreaterThanOrEqualTo(0.9);
    }

    /// Pairs of record numbers.
    private static Set<Set<Long>> found() throws IOException, Unreadable {
        var known = new KnownWorks();
        var found = new HashSet<Set<Long>>();
        for (var entry : new Citations().read(Files.readAllBytes(RECORDS)).entries().toList()) {
            if (entry instanceof Entry.Good good) {
                var description = Description.of(good.citation());
                known.duplicateOf(description)
                        .ifPresentOrElse(
                                duplicate -> found.add(Set.of((long) good.number(), duplicate.resource())),
                                () -> known.add(good.number(), description));
            }
        }
        return found;
    }

    private static Set<Set<Long>> marked() throws IOException {
        var marked = new HashSet<Set<Long>>();
        for (var row : rows()) {
            if (!row.get("duplicate_record_id").isBlank()) {
                marked.add(Set.of(Long.valueOf(row.get("record_id")), Long.valueOf(row.get("duplicate_record_id"))));
            }
        }
        return marked;
    }

    private static List<CSVRecord> rows() throws IOException {
        try (Reader reader = Files.newBufferedReader(RECORDS)) {
            var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
            return format.parse(reader).getRecords();
        }
    }
}
