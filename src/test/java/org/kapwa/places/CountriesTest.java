package org.kapwa.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    private static final Countries COUNTRIES = new Countries();

    @Test
    void thereAre249AndEachHasANameInEachLanguageOfTheInterface() {
        assertThat(COUNTRIES.sorted("en")).hasSize(249).allSatisfy(country -> {
            for (var language : List.of("en", "fr", "es", "ar")) {
                assertThat(country.names().get(language)).isNotBlank();
            }
        });
    }

    @Test
    void aCountryIsFoundByEitherOfItsCodes() {
        var kenya = COUNTRIES.byIso3("KEN").orElseThrow();

        assertThat(COUNTRIES.byIso2("KE")).contains(kenya);
        assertThat(kenya.whoRegion()).isEqualTo("AFRO");
        assertThat(kenya.incomeGroup()).isEqualTo("lower-middle");
        assertThat(kenya.unRegion()).isEqualTo("Africa");
        assertThat(kenya.latitude()).isBetween(-5.0, 5.0);
        assertThat(COUNTRIES.byIso3("XXX")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, Afghanistan, Zimbabwe", "fr, Afghanistan, Zimbabwe", "es, Afganistán, Zimbabue"})
    void theyStandInTheOrderOfTheReader(String language, String first, String last) {
        var names = COUNTRIES.sorted(language).stream().map(country -> country.name(language)).toList();

        assertThat(names).startsWith(first).endsWith(last);
    }

    /// É comes between e and f, not after z.
    @Test
    void accentsDoNotSendACountryToTheEnd() {
        var names = COUNTRIES.sorted("fr").stream().map(country -> country.name("fr")).toList();

        assertThat(names.indexOf("Éthiopie")).isBetween(names.indexOf("Espagne"), names.indexOf("Finlande"));
    }

    @Test
    void aLanguageThatTheTableLacksIsServedFromUnicode() {
        assertThat(COUNTRIES.name("KEN", "sw")).isEqualTo("Kenya");
        assertThat(COUNTRIES.name("DEU", "pt")).isEqualTo("Alemanha");
        assertThat(COUNTRIES.name("XXX", "fr")).isEqualTo("XXX");
    }

    @ParameterizedTest
    @CsvSource({"DRC, COD", "Côte d'Ivoire, CIV", "السودان, SDN", "Burma, MMR"})
    void aSpellingIsResolved(String spelling, String iso3) {
        assertThat(COUNTRIES.resolve(spelling)).map(Country::iso3).contains(iso3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Africa", "Sub-Saharan Africa", "Narnia", "Yugoslavia", " "})
    void whatIsNoCountryOfTodayGivesNothing(String spelling) {
        assertThat(COUNTRIES.resolve(spelling)).isEmpty();
    }

    @Test
    void aMisspeltCountryIsSuggestedInTheLanguageOfTheReader() {
        assertThat(COUNTRIES.suggest("Etiopea", "es", 2)).extracting(Country::iso3).contains("ETH");
        assertThat(COUNTRIES.suggest("Zzzz", "en", 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void aNameThatFitsTwoCountriesIsAskedAbout(String language) {
        assertThat(COUNTRIES.resolve("Congo")).isEmpty();
        assertThat(COUNTRIES.suggest("Congo", language, 3)).extracting(Country::iso3).contains("COD", "COG");
    }

    @Test
    void whatACountryIsAlsoCalledMeansNoOther() {
        assertThat(COUNTRIES.sorted("en")).allSatisfy(country -> assertThat(country.alsoCalled())
                .allSatisfy(name -> assertThat(COUNTRIES.resolve(name)).contains(country)));
        assertThat(COUNTRIES.byIso3("COD").orElseThrow().alsoCalled()).contains("RDC", "DR Congo");
    }

    @Test
    void everyRegionAndIncomeGroupHasAName() throws Exception {
        var words = new java.util.Properties();
        try (var file = Countries.class.getResourceAsStream("/messages/places.properties")) {
            words.load(file);
        }

        assertThat(COUNTRIES.sorted("en")).allSatisfy(country -> assertThat(List.of(
                                country.whoRegionKey(), country.incomeGroupKey(), country.unRegionKey(), country.unSubregionKey()))
                        .allSatisfy(key -> assertThat(key.isEmpty() || words.containsKey(key)).as(key).isTrue()));
    }
}
