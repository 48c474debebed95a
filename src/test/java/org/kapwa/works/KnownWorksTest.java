package org.kapwa.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapwa.citations.Citation;
import org.kapwa.citations.Identifier;

/// Which records are the same work beyond reasonable doubt.
class KnownWorksTest {

    private static final String TEXT =
            "Lay counsellors in three districts listened to widows and widowers for eight weeks. We describe how they were "
                    + "chosen, what they learned, how they were supervised by telephone, and what the listeners themselves say "
                    + "of the work two years later, when most of them had moved to other villages or taken up other trades.";

    private final KnownWorks known = new KnownWorks();

    KnownWorksTest() {
        known.add(1, describe("Listening to the bereaved", TEXT, 2020, "10.5555/one"));
    }

    @Test
    void theSameIdentifierIsTheSameWork() {
        assertThat(known.duplicateOf(describe("Another title", "", 2021, "10.5555/one"))).isPresent();
    }

    @Test
    void theSameTitleAndTextAreTheSameWorkWhateverTheirCasesAndSigns() {
        assertThat(known.duplicateOf(describe("LISTENING to the Bereaved.", TEXT.replace(",", ""), 2020, ""))).isPresent();
    }

    @Test
    void twoNumbersOfOneRegistryAreTwoWorks() {
        assertThat(known.duplicateOf(describe("Listening to the bereaved", TEXT, 2020, "10.5555/two"))).isEmpty();
    }

    @Test
    void anotherWorkUnderTheSameShortTitleIsNone() {
        var other = "A hospital in a capital counted how often its wards were quiet at night, and how long patients slept "
                + "before and after new doors were put in, in a year with many power cuts and a strike of the carpenters.";

        assertThat(known.duplicateOf(describe("Listening to the bereaved", other, 1998, ""))).isEmpty();
    }

    private static Description describe(String title, String summary, int year, String doi) {
        return Description.of(new Citation(
                title, summary, "article", List.of("Wanjiru, Neema"), List.of(), year, List.of("en"), Citation.Source.UNKNOWN,
                List.of(), doi.isEmpty() ? List.of() : List.of(new Identifier("doi", doi)), "", Citation.Labels.NONE));
    }
}
