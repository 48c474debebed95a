package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The inventory of personal data against the database itself: what is kept of people is written down, or this fails.
class PersonalDataTest {

    private static final Path INVENTORY = Path.of("src/main/resources/personal-data.csv");
    private static final Path IMPERSONAL = Path.of("src/main/resources/no-personal-data.csv");
    private static final Pattern THOSE_WHO_ARE_HELPED = Pattern.compile(
            "beneficiar|patient|survivor|victim|diagnos|symptom|medical|case_?(note|load|file)|service_?user");

    private static final List<String> LEGAL_BASES =
            List.of("contract", "consent", "legitimate interest", "legal obligation");

    private final RunningSite site = RunningSite.shared();

    @Test
    void everyColumnIsDeclaredAsPersonalOrNot() throws IOException {
        var declared = personal();
        declared.addAll(impersonal());
        var undeclared = new TreeSet<>(columns());
        undeclared.removeAll(declared);

        assertThat(undeclared)
                .as("columns that neither personal-data.csv nor no-personal-data.csv names")
                .isEmpty();
    }

    @Test
    void theInventoryNamesNoColumnThatIsNotThere() throws IOException {
        var declared = personal();
        declared.addAll(impersonal());
        declared.removeAll(columns());

        assertThat(declared).isEmpty();
    }

    @Test
    void noColumnIsDeclaredBothWays() throws IOException {
        var both = personal();
        both.retainAll(impersonal());

        assertThat(both).isEmpty();
    }

    @Test
    void eachPersonalColumnSaysWhyForWhomHowLongAndHowItEnds() throws IOException {
        var wanting = rows(INVENTORY).stream()
                .filter(row -> row.toMap().values().stream().anyMatch(String::isBlank))
                .map(row -> row.get("table") + "." + row.get("column"))
                .toList();

        assertThat(wanting).isEmpty();
        assertThat(rows(INVENTORY)).allMatch(row -> LEGAL_BASES.contains(row.get("legal basis")), "legal basis");
    }

    @Test
    void nothingIsKeptAboutThoseWhoAreHelped() {
        var about = columns().stream()
                .filter(column -> THOSE_WHO_ARE_HELPED.matcher(column).find())
                .toList();

        assertThat(about).isEmpty();
    }

    private TreeSet<String> columns() {
        return new TreeSet<>(site.bean(JdbcClient.class)
                .sql("""
                        select table_name || '.' || column_name
                          from information_schema.columns
                         where table_schema = 'public'
                           and table_name <> 'flyway_schema_history'
                        """)
                .query(String.class)
                .list());
    }

    private static TreeSet<String> personal() throws IOException {
        return rows(INVENTORY).stream()
                .map(row -> row.get("table") + "." + row.get("column"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> impersonal() throws IOException {
        return rows(IMPERSONAL).stream()
                .flatMap(row -> Arrays.stream(row.get("columns").split(" "))
                        .map(column -> row.get("table") + "." + column))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        var format = CSVFormat.DEFAULT.builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (var reader = Files.newBufferedReader(file);
                var rows = format.parse(reader)) {
            return rows.getRecords();
        }
    }
}
