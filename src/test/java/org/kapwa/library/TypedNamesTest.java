package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapwa.RunningSite;
import org.kapwa.places.Countries;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.web.Reader;

class TypedNamesTest {

    private final RunningSite site = RunningSite.shared();
    private final Countries countries = site.bean(Countries.class);
    private final Concepts concepts = site.bean(Concepts.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Kenya, Chad | KEN TCD",
        "Kenya; Tchad\u060C السودان | KEN TCD SDN",
        "Korea, Republic of, Kenya | KOR KEN",
        "Kenya, Congo, Democratic Republic of the | KEN COD",
        "Bonaire, Sint Eustatius and Saba, Aruba | BES ABW",
        "Kenya, kenya, KEN | KEN",
        "Ethiopia, kenya | ETH KEN"
    })
    void countriesAreTakenApartAtTheCommasThatBelongToNoName(String typed, String codes) {
        var read = TypedNames.read(typed, new CountryBook(countries, "en"));

        assertThat(read.codes()).containsExactly(codes.split(" "));
        assertThat(read.unknown()).isEmpty();
    }

    /// Taken for a note on Ethiopia, the slip would be lost without a word.
    @Test
    void aMisspeltCountryIsNotTakenForANoteOnTheOneBefore() {
        var read = TypedNames.read("Ethiopia, kenyya", new CountryBook(countries, "en"));

        assertThat(read.codes()).contains("ETH");
        assertThat(read.unknown().isEmpty()).isEqualTo(read.codes().contains("KEN"));
    }

    @Test
    void whatIsNoCountryIsUnknownAsTyped() {
        var read = TypedNames.read("Kenya, Narnia,, ", new CountryBook(countries, "en"));

        assertThat(read.unknown()).containsExactly("Narnia");
    }

    @Test
    void everyCountryIsReadAgainAsItWasShown() {
        for (var language : new String[] {"en", "fr", "es", "ar"}) {
            var all = countries.sorted(language);
            var shown = Reader.listed(all.subList(0, 90).stream().map(each -> each.name(language)).toList(), language);

            assertThat(TypedNames.read(shown, new CountryBook(countries, language)).codes())
                    .as(language)
                    .containsExactlyElementsOf(all.subList(0, 90).stream().map(each -> each.iso3()).toList());
        }
    }

    @Test
    void aThemeWithACommaInItsNameIsOne() {
        var read = TypedNames.read(
                "stress, water, sanitation and hygiene, depression", new ThemeBook(concepts, java.util.List.of(), "en"));

        assertThat(read.codes()).containsExactly("stress", "water-sanitation-and-hygiene", "depression");
    }

    @Test
    void everyThemeIsReadAgainAsItWasShown() {
        for (var language : concepts.languages()) {
            assertThat(concepts.wordings(language).values()).allSatisfy(said -> {
                var read = TypedNames.read(said.label(), new ThemeBook(concepts, java.util.List.of(said.concept()), language));

                assertThat(read.codes().stream().map(id -> concepts.label(id, language))).containsExactly(said.label());
            });
        }
    }
}
