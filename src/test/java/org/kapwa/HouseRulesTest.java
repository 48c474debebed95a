package org.kapwa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final Pattern PHYSICAL =
            Pattern.compile("(?<![-\\w])(margin|padding|border|inset)?-?(left|right)\\s*:");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kapwa");

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO|Mapper)")
                .orShould()
                .haveNameMatching(".*\\.(Base|Abstract)[A-Z]\\w*")
                .check(OURS);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .check(OURS);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..storage..")
                .should()
                .callMethod(java.time.OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .check(OURS);
    }

    /// A stream holds its connection until somebody closes it, and nobody does.
    @Test
    void queriesAreReadToTheirEnd() {
        noClasses()
                .should()
                .callMethod(org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec.class, "stream")
                .check(OURS);
    }

    @Test
    void stylesMirrorThemselvesForRightToLeftReaders() throws IOException {
        var physical = find("src/main/resources/static/css", ".css", PHYSICAL);

        assertThat(physical).isEmpty();
    }

    @Test
    void templatesHaveNoInlineStyleOrHandler() throws IOException {
        var inline = find("src/main/jte", ".jte", Pattern.compile("\\sstyle=\"|\\son[a-z]+=\""));

        assertThat(inline).isEmpty();
    }

    private static List<Path> find(String folder, String ending, Pattern pattern) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
