package org.kapwa.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The commands as a technician types them: on a home that nobody serves, and beside a site that
/// serves.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {

    private static final String BINARIES = "kapwa.database.binaries";
    private static final String DATABASE = "kapwa.database.url";

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
        var nowhere = errorsOf("export", "resources", folder.resolve("nowhere/out.ris").toString(), home);

        assertThat(first).isZero();
        assertThat(again).isZero();
        assertThat(exported).isZero();
        assertThat(nowhere).contains("out.ris cannot be read or written").doesNotContain("\tat ");
        assertThat(folder.resolve("again.csv")).content().contains("duplicate");
        assertThat(folder.resolve("out.ris")).content().containsOnlyOnce("Listening after the flood");
    }

    @Test
    void aTrialSaysWhatWouldComeInAndLeavesNothingBehind() throws IOException {
        var home = "--home=" + SiteProcess.newHome();
        var records = records("Listening after the storm");
        var trial = folder.resolve("trial.csv");
        var earnest = folder.resolve("earnest.csv");
        var exported = folder.resolve("trial.ris");

        assertThat(CommandLine.run("import", "resources", records, home, "--dry-run", "--report=" + trial)).isZero();
        assertThat(CommandLine.run("export", "resources", exported.toString(), home)).isZero();
        assertThat(CommandLine.run("import", "resources", records, home, "--report=" + earnest)).isZero();

        assertThat(trial).content().contains("created", "Listening after the storm").doesNotContain("duplicate");
        assertThat(exported).content().doesNotContain("Listening");
        assertThat(earnest).content().contains("created").doesNotContain("duplicate");
    }

    /// What a script goes by: 0 when all came in, 1 when a file or a record did not, 3 when there is no database.
    @Test
    void theExitCodeOfAnImportSaysWhetherAllCameIn() throws IOException {
        var home = "--home=" + SiteProcess.newHome();
        var records = records("Listening after the drought");
        var untitled = file("untitled.ris", "TY  - JOUR\nAU  - No, Title\nER  - \n");
        var letter = file("letter.txt", "Dear all, see you on Monday.");
        var concepts = file("concepts.csv", "concept,kind,language,label\nkumquats,topic,en,Kumquats\n");
        var missing = folder.resolve("missing.ris").toString();

        assertThat(CommandLine.run("import", "resources", records, home)).isZero();
        assertThat(CommandLine.run("import", "resources", records, home, "--dry-run")).as("duplicates").isZero();
        assertThat(CommandLine.run("import", "resources", untitled, home)).as("a record without title").isEqualTo(1);
        assertThat(CommandLine.run("import", "resources", letter, records, home)).as("no records").isEqualTo(1);
        assertThat(CommandLine.run("import", "resources", missing, home)).isEqualTo(1);
        assertThat(CommandLine.run("import", "resources", records, home, "--as=nobody")).as("no such member").isEqualTo(2);
        assertThat(CommandLine.run("import", "concepts", concepts, home)).isZero();
        assertThat(CommandLine.run("import", "concepts", letter, home)).isEqualTo(1);
        assertThat(CommandLine.run("import", "concepts", missing, home)).isEqualTo(1);
    }

    @Test
    void anImportWithoutADatabaseSaysSo() throws IOException {
        System.setProperty(DATABASE, "jdbc:postgresql://localhost:9/nowhere");
        try {
            assertThat(errorsOf(3, "import", "resources", records("Anything"), "--home=" + SiteProcess.newHome()))
                    .contains("kapwa: The database cannot be reached")
                    .doesNotContain("\tat ");
        } finally {
            System.clearProperty(DATABASE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "serve, --port", "import, resources", "import resources, --dry-run", "import concepts, --dry-run", "export, concepts",
        "export resources, ris", "export concepts, SKOS", "search rebuild, --home", "admin promote, E-MAIL"
    })
    void everyCommandSaysWhatItTakes(String command, String part) {
        var words = Stream.concat(Stream.of(command.split(" ")), Stream.of("--help")).toArray(String[]::new);

        assertThat(outputOf(words)).contains("Usage: kapwa " + command, part);
    }

    @ParameterizedTest
    @CsvSource({"export,resources,out.ris", "export,concepts,out.csv", "search,rebuild,", "admin,promote,amina@example.org"})
    void aMistypedHomeBeginsNoOther(String command, String part, String argument) {
        var home = folder.resolve("mistyped");
        var words = Stream.of(command, part, argument, "--home=" + home).filter(Objects::nonNull).toArray(String[]::new);

        assertThat(errorsOf(words)).contains("There is no data folder " + home).doesNotContain("\tat ");
        assertThat(home).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "resources | out.doc | csv, ris, bib or json", "concepts | out.txt | rdf, xml or csv", "concepts | out | rdf, xml or csv"
    })
    void anEndingThatNamesNoFormatIsRefusedBeforeAnythingIsWritten(String part, String name, String endings) {
        var file = folder.resolve(name);

        assertThat(errorsOf("export", part, file.toString(), "--home=" + folder))
                .contains(endings)
                .doesNotContain("\tat ");
        assertThat(file).doesNotExist();
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
    void besideASiteAnotherDatabaseIsNotTakenForItsOwn() throws Exception {
        try (var site = SiteProcess.start(SiteProcess.newHome(), SiteProcess.freePort()).awaitReady()) {
            System.setProperty(DATABASE, "jdbc:postgresql://localhost:9/elsewhere?password=p#ss");
            assertThat(errorsOf("search", "rebuild", "--home=" + site.home()))
                    .contains("KAPWA_DATABASE_URL names another database")
                    .doesNotContain("p#ss", "\tat ");

            System.setProperty(DATABASE, Files.readString(site.home().resolve("database.url")));
            assertThat(CommandLine.run("search", "rebuild", "--home=" + site.home())).isZero();
        } finally {
            System.clearProperty(DATABASE);
        }
    }

    /// Its data folder may still tell of an embedded database that it had before.
    @Test
    void besideASiteWithAnOutsideDatabaseTheSettingSaysWhichItIs() throws Exception {
        var home = SiteProcess.newHome();
        Files.writeString(home.resolve("database.url"), "jdbc:postgresql://localhost:9/formerly");
        try (var one = SiteProcess.start(SiteProcess.newHome(), SiteProcess.freePort()).awaitReady()) {
            var url = Files.readString(one.home().resolve("database.url"));
            try (var _ = SiteProcess.start(home, SiteProcess.freePort(), Map.of("KAPWA_DATABASE_URL", url)).awaitReady()) {
                assertThat(errorsOf("search", "rebuild", "--home=" + home)).contains("KAPWA_DATABASE_URL");

                System.setProperty(DATABASE, url);
                assertThat(CommandLine.run("search", "rebuild", "--home=" + home)).isZero();
            }
        } finally {
            System.clearProperty(DATABASE);
        }
    }

    @Test
    void nobodyIsMadeAnAdministratorByAnUnknownAddress() throws IOException {
        var exit = CommandLine.run("admin", "promote", "nobody@example.org", "--home=" + SiteProcess.newHome());

        assertThat(exit).isEqualTo(4);
    }

    /// What a command that fails writes to the error console.
    private static String errorsOf(String... words) {
        return errorsOf(1, words);
    }

    private static String errorsOf(int exit, String... words) {
        var console = System.err;
        var written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            assertThat(CommandLine.run(words)).isEqualTo(exit);
        } finally {
            System.setErr(console);
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    /// What a command that does its work writes to the console.
    private static String outputOf(String... words) {
        var console = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            assertThat(CommandLine.run(words)).isZero();
        } finally {
            System.setOut(console);
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    private String records(String title) throws IOException {
        return file("records.ris", "TY  - JOUR\nTI  - " + title + "\nPY  - 2024\nER  - \n");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
