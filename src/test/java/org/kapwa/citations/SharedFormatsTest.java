package org.kapwa.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.kapwa.SharedData;

/// Files of many producers, broken ones among them: whatever begins a record becomes an entry, and what cannot be read
/// says why.
@EnabledIf("isThere")
class SharedFormatsTest {

    private static final Path FORMATS = SharedData.folder("biblio/formats");
    private static final Pattern RIS_RECORD = Pattern.compile("(?m)^\uFEFF?TY {1,2}- ");
    private static final Pattern MEDLINE_RECORD = Pattern.compile("(?m)^PMID ?- ?\\d");

    private final Citations citations = new Citations();

    static boolean isThere() {
        return Files.isDirectory(FORMATS);
    }

    @Test
    void noRecordIsDroppedInSilence() throws IOException {
        var wrong = new ArrayList<String>();
        var unreadable = new ArrayList<String>();
        var read = 0;
        for (var file : files()) {
            var content = Files.readAllBytes(file);
            try {
                var found = citations.read(content);
                var entries = found.entries().toList();
                read += entries.size();
                check(file, found.format(), content, entries, wrong);
            } catch (Unreadable refused) {
                unreadable.add(file.getFileName() + ": " + refused.reason());
            }
        }
        System.out.printf("formats: %d records of %d files; unreadable: %s%n", read, files().size(), unreadable);

        assertThat(wrong).isEmpty();
        assertThat(read).isGreaterThan(1_000);
        assertThat(unreadable).hasSizeLessThanOrEqualTo(3);
    }

    private static void check(Path file, Format format, byte[] content, List<Entry> entries, List<String> wrong) {
        var text = new String(content, StandardCharsets.UTF_8);
        var begun = switch (format) {
            case RIS -> RIS_RECORD.matcher(text).results().count();
            case MEDLINE -> MEDLINE_RECORD.matcher(text).results().count();
            default -> entries.size();
        };
        if (entries.size() < begun) {
            wrong.add("%s: %d begin, %d entries".formatted(file.getFileName(), begun, entries.size()));
        }
        entries.stream()
                .filter(entry -> entry instanceof Entry.Good good && good.citation().title().isBlank())
                .forEach(entry -> wrong.add(file.getFileName() + ": no title in record " + entry.number()));
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(FORMATS)) {
            return files.sorted().toList();
        }
    }
}
