package org.kapwa.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens to words when the jar brings newer ones, and on other nodes. The site is the tests' own.
class ShippedVocabularyTest {

    private static final RunningSite SITE = RunningSite.with();
    private static final Viewer ADA = new Viewer(null, "ada", "Ada", Set.of(Role.ADMINISTRATOR));

    private final JdbcClient db = SITE.bean(JdbcClient.class);
    private final CodeSets codeSets = SITE.bean(CodeSets.class);
    private final Concepts concepts = SITE.bean(Concepts.class);

    @AfterAll
    static void close() {
        SITE.close();
    }

    @BeforeEach
    void startWithNothing() {
        empty();
        take();
    }

    @Test
    void everythingInTheJarIsTaken() {
        assertThat(codeSets.all()).hasSize(13).allSatisfy(set -> assertThat(set.codes()).isNotEmpty());
        assertThat(concepts.all()).hasSize(TestConcepts.entries().size());
        for (var language : concepts.languages()) {
            assertThat(concepts.wordings(language)).isEqualTo(TestConcepts.shipped().wordings(language));
        }
    }

    @Test
    void whatIsUnchangedInTheJarIsNotReadAgain() {
        db.sql("update code_label set label = 'Ours' where code = 'manual' and language = 'en'").update();

        take();

        assertThat(label("manual")).isEqualTo("Ours");
    }

    @Test
    void aNewerEditionReplacesShippedWords() {
        db.sql("update code_label set label = 'Old' where code = 'manual' and language = 'en'").update();
        db.sql("update concept_label set label = 'vieux' where concept = 'anxiety' and language = 'fr'").update();

        startAfter("0.9", "another");

        assertThat(label("manual")).isEqualTo("Manual");
        assertThat(concepts.label("anxiety", "fr")).isEqualTo("anxiété");
    }

    @Test
    void otherWordsUnderTheSameNumberAreTakenTooSincePeopleForgetToRaiseIt() {
        db.sql("update code_label set label = 'Old' where code = 'manual' and language = 'en'").update();

        startAfter("1.0", "another");

        assertThat(label("manual")).isEqualTo("Manual");
    }

    @Test
    void anOlderJarTakesNothingBack() {
        db.sql("update code_label set label = 'Newer' where code = 'manual' and language = 'en'").update();

        startAfter("1.10", "another");

        assertThat(label("manual")).isEqualTo("Newer");
    }

    @Test
    void whatAnAdministratorChangedStays() {
        var guideline = codeSets.find("resource-type", "guideline");
        SITE.bean(KeptCodes.class)
                .change(guideline, guideline.described(Map.of("en", "House rules"), Map.of()), Change.Act.CHANGED, ADA);
        var stress = concepts.exactly("stress").orElseThrow();
        concepts.change(List.of(stress.worded("fr", new Entry.Words("tension", List.of(), "", true))), Change.Act.CHANGED, ADA);

        startAfter("0.9", "another");

        assertThat(codeSets.label("resource-type", "guideline", "en")).isEqualTo("House rules");
        assertThat(codeSets.label("resource-type", "guideline", "fr")).isEqualTo("Lignes directrices");
        assertThat(concepts.label("stress", "fr")).isEqualTo("tension");
        assertThat(concepts.exactly("stress").orElseThrow().words("fr").checked()).isTrue();
    }

    @Test
    void aShippedCodeThatANewerEditionLacksIsRetiredAndNotDeleted() {
        db.sql("insert into code (code_set, code, position, shipped, changed) values ('setting', 'gone', 99, true, false)")
                .update();
        db.sql("insert into concept (id, kind, position, shipped, changed) values ('gone', 'topic', 999, true, false)")
                .update();

        startAfter("0.9", "another");

        assertThat(codeSets.find("setting", "gone").retired()).isTrue();
        assertThat(concepts.exactly("gone").orElseThrow().retired()).isTrue();
    }

    @Test
    void anotherNodeFollowsWithinSeconds() throws Exception {
        var url = Files.readString(Path.of(SITE.property("kapwa.home"), "database.url"));
        try (var other = RunningSite.with("--kapwa.database.url=" + url)) {
            var standard = codeSets.find("resource-type", "standard");
            SITE.bean(KeptCodes.class)
                    .change(standard, standard.described(Map.of("en", "Norm of ours"), Map.of()), Change.Act.CHANGED, ADA);
            var anger = concepts.exactly("anger").orElseThrow();
            concepts.change(List.of(anger.worded("en", new Entry.Words("fear", List.of(), "", true))), Change.Act.CHANGED, ADA);

            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                assertThat(other.bean(CodeSets.class).label("resource-type", "standard", "en")).isEqualTo("Norm of ours");
                assertThat(other.bean(Concepts.class).label("anger", "en")).isEqualTo("fear");
            });
        }
    }

    @Test
    void whatWasTakenIsNotTakenAgain() {
        empty();
        take();
        var taken = db.sql("select max(xmin::text::bigint) from concept_label").query(Long.class).single();

        take();

        assertThat(db.sql("select max(xmin::text::bigint) from concept_label").query(Long.class).single())
                .isEqualTo(taken);
    }

    private void empty() {
        List.of("vocabulary_change", "code_map", "code_label", "code_property", "code", "code_set_title", "code_set",
                        "concept_label", "concept", "vocabulary_scheme")
                .forEach(table -> db.sql("delete from " + table).update());
    }

    /// Starts again as if a jar of that edition had been there before.
    private void startAfter(String edition, String digest) {
        db.sql("update vocabulary_scheme set shipped = :edition, digest = :digest")
                .param("edition", edition)
                .param("digest", digest)
                .update();
        take();
    }

    private void take() {
        SITE.bean(ShippedCodeSets.class).take();
        SITE.bean(ShippedConcepts.class).take();
        codeSets.catchUp(Map.of("whatever", 1));
        concepts.refresh();
    }

    private String label(String code) {
        return codeSets.label("resource-type", code, "en");
    }
}
