package org.kapwa.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Nothing that people were told is kept is lost when the site is killed under them; `./kapwa bench kill` does the same
/// a hundred times.
class KillingTest {

    private static final int ROUNDS = 3;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsThereTwiceOrHalf() throws Exception {
        try (var killing = new Killing()) {
            for (var round = 1; round <= ROUNDS; round++) {
                killing.round(round);
                assertThat(killing.harm()).matches(Killing.Harm::isNone, "no harm");
            }

            assertThat(killing.deeds().acknowledgedByKind())
                    .as("every kind of deed is under way when the site dies")
                    .containsOnlyKeys(Deeds.Kind.values());
            assertThat(killing.deeds().unanswered()).isPositive();
            assertThat(killing.deeds().refused()).isEmpty();
            killing.awaitEveryFileRead();
            assertThat(killing.halfTaken()).isEmpty();
            assertThat(killing.notFound()).isEmpty();
            assertThat(killing.logs())
                    .as("the log names nobody and nothing that people wrote")
                    .isNotEmpty()
                    .doesNotContain("@example.org", "kwdeed", Writer.PASSWORD);
        }
    }
}
