package org.kapwa.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The commands as a technician types them: on a home that nobody serves, and beside a site that
/// serves.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {

    private static final String BINARIES = "kapwa.database.binaries";

    @TempDir
    private Path folder;

    @BeforeAll
    void useTheBinariesOfTheBuild() {
        System.setProperty(
                BINARIES,
                Path.of("target", "postgres-binaries").toAbsolutePath().toString());
    }

    @AfterAll
    void forget() {
        System.clearProperty(BINARIES);
    }

    @Test
    void recordsComeInOnceAndGoOutAgainWithoutASite() throws IOException {
        var home = "--home=" + SiteProcess.newHome();
        var records = records("Listening after the flood");

        var first = CommandLine.run("import", "resources", records, home, "--report=" + folder.resolve("first.csv"));
        var again = CommandLine.run("import", "resources", records, home, "--report=" + folder.resolve("again.csv"));
        var exported =
                CommandLine.run("export", "resources", folder.resolve("out.ris").toString(), home);

        assertThat(first).isZero();
        assertThat(again).isZero();
        assertThat(exported).isZero();
        assertThat(folder.resolve("again.csv")).content().contains("duplicate");
        assertThat(folder.resolve("out.ris")).content().containsOnlyOnce("Listening after the flood");
    }

    @Test
    void recordsThatComeInBesideAServingSiteAreFoundThere() throws Exception {
        try (var site =
                SiteProcess.start(SiteProcess.newHome(), SiteProcess.freePort()).awaitReady()) {
            var home = "--home=" + site.home();

            var imported = CommandLine.run("import", "resources", records("Beside the kumquat trees"), home);
            var rebuilt = CommandLine.run("search", "rebuild", home);

            assertThat(imported).isZero();
            assertThat(rebuilt).isZero();
            org.awaitility.Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(site.get("/search?q=kumquat").body()).contains("Beside the"));
        }
    }

    @Test
    void nobodyIsMadeAnAdministratorByAnUnknownAddress() throws IOException {
        var exit = CommandLine.run("admin", "promote", "nobody@example.org", "--home=" + SiteProcess.newHome());

        assertThat(exit).isEqualTo(4);
    }

    private String records(String title) throws IOException {
        var file = folder.resolve("records.ris");
        return Files.writeString(file, "TY  - JOUR\nTI  - " + title + "\nPY  - 2024\nER  - \n")
                .toString();
    }
}
