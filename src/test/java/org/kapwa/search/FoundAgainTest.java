package org.kapwa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapwa.bench.AcrossLanguages;
import org.kapwa.bench.Recall;
import org.kapwa.bench.Tico19;

/// How much is found again, in each language and across them; `./kapwa bench recall across` prints the figures.
class FoundAgainTest {

    /// Of the whole collection every so-manieth sentence is asked for; all are in the index.
    private static final int EVERY = 40;

    private static final Tico19 SENTENCES = Tico19.whole().orElseGet(Tico19::sample);

    static Stream<String> languages() {
        return SENTENCES.tags().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aSentenceIsFoundByItselfAndByThreeOfItsWords(String language) {
        var sentences = SENTENCES.sentences(language);

        var recall = Recall.of(language, sentences, sentences.size() > 1_000 ? EVERY : 1);

        assertThat(recall.whole()).as(recall.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(recall.part()).as(recall.toString()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void aWordFindsWhatIsWrittenAboutItInElevenOtherLanguages() {
        assertThat(AcrossLanguages.measure()).hasSize(12 + 1).allSatisfy(row -> {
            assertThat(row.recall()).as(row.toString()).isGreaterThanOrEqualTo(0.80);
            assertThat(row.precision()).as(row.toString()).isGreaterThanOrEqualTo(0.95);
        });
    }
}
