package org.kapwa.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kapwa.vocabulary.Entry;
import org.kapwa.vocabulary.TestConcepts;

class TakingTest {

    private static final Set<String> LANGUAGES = Set.of(
            "en", "fr", "es", "ar", "de", "sw", "pt", "ru", "uk", "fa", "bn", "zh", "my");
    private static final Collection<Entry> OURS = TestConcepts.shipped().entries();

    private final Taking taking = new Taking(OURS, LANGUAGES::contains);

    @Nested
    class OfASkosFile {

        private final Report report = taking.take(skos("clinic.rdf"));

        @Test
        void aConceptWithALabelOfOursIsMerged() {
            assertThat(line("/1")).satisfies(line -> {
                assertThat(line.outcome()).isEqualTo(Line.Outcome.MERGED);
                assertThat(line.concept()).isEqualTo("depression");
                assertThat(line.reason()).isEqualTo("thesaurus.merged.label");
                assertThat(line.languages()).containsExactly("de", "en");
            });
        }

        @Test
        void ourLabelStaysAndTheOtherWordsJoinIt() {
            var depression = changed("depression");

            assertThat(depression.words("en").label()).isEqualTo("depression");
            assertThat(depression.words("en").variants()).contains("Depression", "low mood", "depresion", "depressive disorder");
            assertThat(depression.words("en").definition()).startsWith("A low mood");
            assertThat(depression.words("de").label()).isEqualTo("Depression");
            assertThat(depression.matches()).contains("https://clinic.example.org/terms/1");
        }

        @Test
        void aNewConceptFindsItsBroaderOneAmongOurs() {
            assertThat(line("/2").outcome()).isEqualTo(Line.Outcome.NEW);
            assertThat(changed("postpartum-low-spirits")).satisfies(entry -> {
                assertThat(entry.broader()).isEqualTo("depression");
                assertThat(entry.kind()).isEqualTo("condition");
                assertThat(entry.words("en").checked()).isFalse();
            });
        }

        @Test
        void aConceptThatNamesOursIsMerged() {
            assertThat(line("#worry").reason()).isEqualTo("thesaurus.merged.match");
            assertThat(changed("anxiety").words("en").variants()).contains("much worry");
        }

        @Test
        void whatCannotBeDecidedIsRejectedWithAReason() {
            assertThat(line("/4").reason()).isEqualTo("thesaurus.rejected.no-label");
            assertThat(line("/5").reason()).isEqualTo("thesaurus.rejected.ambiguous");
            assertThat(line("/5").detail()).isEqualTo("anxiety, stress");
            assertThat(line("/6").reason()).isEqualTo("thesaurus.rejected.twice");
        }

        @Test
        void theConceptSchemeItselfIsNoConcept() {
            assertThat(report.lines()).hasSize(6);
        }

        @Test
        void takingItAgainChangesNothing() {
            var after = new java.util.LinkedHashMap<String, Entry>();
            OURS.forEach(entry -> after.put(entry.id(), entry));
            taking.changed().forEach(entry -> after.put(entry.id(), entry));
            var again = new Taking(after.values(), LANGUAGES::contains);

            var second = again.take(skos("clinic.rdf"));

            assertThat(again.changed()).isEmpty();
            assertThat(second.count(Line.Outcome.SAME)).isEqualTo(3);
            assertThat(second.count(Line.Outcome.NEW)).isZero();
        }

        private Line line(String end) {
            return report.lines().stream().filter(line -> line.address().endsWith(end)).findFirst().orElseThrow();
        }
    }

    @Test
    void turtleSaysTheSameAsXml() {
        var read = read(Path.of("src/test/resources/thesaurus/clinic.ttl"));

        taking.take(read);

        assertThat(changed("postpartum-low-spirits").broader()).isEqualTo("depression");
        assertThat(changed("postpartum-low-spirits").words("en").variants()).containsExactly("baby blues of ours");
    }

    @Test
    void whatWasWrittenIsReadAgainAsItWas() {
        var xml = new ByteArrayOutputStream();
        SkosWriter.write(OURS, xml);
        var table = new StringBuilder();
        ConceptTable.write(OURS, table);

        for (var file : List.of(xml.toByteArray(), table.toString().getBytes(StandardCharsets.UTF_8))) {
            var again = new Taking(OURS, LANGUAGES::contains);
            var report = again.take(foreign(file));

            assertThat(report.lines()).hasSize(OURS.size());
            assertThat(report.lines()).allSatisfy(line -> assertThat(line.outcome()).as(line.address()).isEqualTo(Line.Outcome.SAME));
            assertThat(again.changed()).isEmpty();
        }
    }

    @Test
    void whatWasWrittenMakesTheSameConceptsOnAnEmptySite() {
        var table = new StringBuilder();
        ConceptTable.write(OURS, table);
        var empty = new Taking(List.of(), LANGUAGES::contains);

        empty.take(foreign(table.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(empty.changed()).hasSameSizeAs(OURS);
        assertThat(empty.changed()).allSatisfy(entry -> {
            var original = OURS.stream().filter(each -> each.id().equals(entry.id())).findFirst().orElseThrow();
            assertThat(entry.words()).isEqualTo(original.words());
            assertThat(entry.kind()).isEqualTo(original.kind());
            assertThat(entry.broader()).isEqualTo(original.broader());
        });
    }

    @Test
    void anEditedTableReplacesWordsAndMarksThemChecked() {
        taking.take(foreign("""
                concept,language,label,variants,status
                depression,fr,la dépression,déprime|coup de cafard,checked
                """));

        assertThat(changed("depression").words("fr"))
                .isEqualTo(new Entry.Words("la dépression", List.of("déprime", "coup de cafard"), "", true));
    }

    @Test
    void aTableOfOnlyWordsNeedsNoIds() {
        taking.take(foreign("language,label\nen,loneliness of herders\nfr,solitude des bergers\n"));

        assertThat(changed("loneliness-of-herders").words("en").label()).isEqualTo("loneliness of herders");
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsGuardedAndReadAgainAsItWas() {
        var odd = Entry.own("odd", "topic", "").worded("en", new Entry.Words("=cmd()", List.of("-x"), "+1", false));
        var table = new StringBuilder();

        ConceptTable.write(List.of(odd), table);

        assertThat(table.toString()).contains("'=cmd()").contains("'-x").contains("'+1");
        assertThat(foreign(table.toString()).getFirst().words()).isEqualTo(Map.of("en", odd.words("en")));
    }

    @Test
    void aFileWithADocumentTypeIsRefused() {
        assertThatThrownBy(() -> Thesaurus.read("""
                <?xml version="1.0"?><!DOCTYPE rdf [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&x;</rdf:RDF>
                """.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Unreadable.class, why -> assertThat(why.reason()).isIn(
                        "thesaurus.unreadable.dtd", "thesaurus.unreadable.xml"));
    }

    @Test
    void whatIsBrokenOrSomethingElseIsSaidToBe() {
        for (var broken : List.of("<rdf:RDF", "@prefix a: <b", "just a text", "a,b\n1,2\n", "")) {
            assertThatThrownBy(() -> Thesaurus.read(broken.getBytes(StandardCharsets.UTF_8)))
                    .as(broken)
                    .isInstanceOf(Unreadable.class);
        }
    }

    private Entry changed(String id) {
        return taking.changed().stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Foreign> skos(String file) {
        return read(Path.of("src/test/resources/thesaurus", file));
    }

    private static List<Foreign> read(Path file) {
        try {
            return foreign(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Foreign> foreign(String text) {
        return foreign(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Foreign> foreign(byte[] file) {
        try {
            return Thesaurus.read(file);
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }
}
