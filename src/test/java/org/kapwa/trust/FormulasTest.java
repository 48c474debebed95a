package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.library.Arrival;
import org.kapwa.library.Library;
import org.kapwa.web.Authorisation;
import org.kapwa.web.Role;
import org.kapwa.web.Route;

/// No table that the site gives has a cell that a spreadsheet would take for a formula (ASVS 1.2.10), whatever people
/// wrote.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulasTest {

    private static final Set<String> TABLES = Set.of(
            "/library.{ending:csv|ris|bib|json}",
            "/search.{ending:csv|ris|bib|json}",
            "/library/{id:\\d+}.{ending:csv|ris|bib|json}",
            "/people/{handle}/resources.{ending:csv|ris|bib|json}",
            "/collections/{id:\\d+}.{ending:csv|ris|bib|json}",
            "/me/saved.{ending:csv|ris|bib|json}",
            "/library/imports/{id:\\d+}/report",
            "/admin/concepts.csv");

    private static final List<String> BEGINNINGS = List.of("=", "+", "-", "@", "\t", "\r");

    private final RunningSite site = RunningSite.with();
    private final Visitor staff = site.signedIn(site.member("=Ada", Role.HOST, Role.ADMINISTRATOR));

    @AfterAll
    void end() {
        site.close();
    }

    @Test
    void everyTableIsOneOfThoseThatAreLookedAt() {
        try (var stage = new Stage(site)) {
            var tables = site.bean(Authorisation.class).routes().stream()
                    .filter(row -> row.method().equals("GET"))
                    .filter(row -> isTable(stage, row))
                    .map(row -> row.pattern().getPatternString())
                    .collect(Collectors.toSet());

            assertThat(tables).isEqualTo(TABLES);
        }
    }

    private static boolean isTable(Stage stage, Route row) {
        var path = stage.path(row);
        return Set.of("administrator", Route.OWNER).stream()
                .map(who -> stage.visitor(who).bytes(path))
                .anyMatch(answer -> answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
    }

    @Test
    void noCellOfTheLibraryIsAFormula() throws IOException {
        var contributor = site.member("@Contributor");
        var last = 0L;
        for (var beginning : BEGINNINGS) {
            var text = beginning + "cmd|' /C calc'!A0";
            last = site.bean(Library.class)
                    .shelve(
                            new Arrival(text, text, "manual", List.of("en"), text, 2024, List.of(), List.of(), List.of(), "unknown", ""),
                            "published",
                            contributor.id(),
                            OffsetDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC));
        }

        staff.post("/me/saved", "resource", Long.toString(last));
        await().atMost(Duration.ofSeconds(20)).until(() -> staff.get("/library.csv").body().contains("cmd"));

        for (var path : List.of("/library.csv", "/search.csv?q=cmd", "/people/" + contributor.handle() + "/resources.csv", "/me/saved.csv")) {
            check(path);
        }
        check("/library/" + last + ".csv");
    }

    @Test
    void noCellOfAReportOnAnImportIsAFormula() throws IOException {
        var records = BEGINNINGS.stream()
                .map(beginning -> "TY  - JOUR\nTI  - " + beginning + "cmd()\nPY  - 2023\nER  -\nTY  - JOUR\nAU  - " + beginning + "No, Title\nER  -\n")
                .collect(Collectors.joining());
        var path = Visitor.location(staff.upload("/library/imports", "=records.ris", records.getBytes(StandardCharsets.UTF_8)));
        await().atMost(Duration.ofSeconds(20)).until(() -> !staff.get(path).body().contains("note--waiting"));

        check(path + "/report");
    }

    @Test
    void noCellOfTheConceptsIsAFormula() throws IOException {
        for (var beginning : List.of("=", "+", "-", "@")) {
            var concepts = "concept,kind,matches,language,label,variants,definition\nodd,topic,%1$scmd(),en,%1$scmd(),%1$sx|%1$sy,%1$sz\n".formatted(beginning);
            staff.upload("/admin/concepts/import", "concepts.csv", concepts.getBytes(StandardCharsets.UTF_8), "act", "take");
        }

        check("/admin/concepts.csv");
    }

    private void check(String path) throws IOException {
        var table = staff.get(path).body().replace("\uFEFF", "");
        try (var rows = CSVParser.parse(new StringReader(table), CSVFormat.RFC4180)) {
            var cells = rows.stream().flatMap(row -> row.stream()).toList();
            assertThat(cells).as("what is written behind an apostrophe").anyMatch(cell -> cell.startsWith("'"));
            assertThat(cells).noneMatch(cell -> BEGINNINGS.stream().anyMatch(cell::startsWith));
        }
    }
}
