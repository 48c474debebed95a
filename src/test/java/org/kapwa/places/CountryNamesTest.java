package org.kapwa.places;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@NullUnmarked
class CountryNamesTest {

    private static final Path OWID = Path.of("../shared/data/geo/country-name-variants-owid.csv");

    private static final List<Map<String, String>> COUNTRIES = rows("src/main/resources/places/countries.csv");
    private static final List<Map<String, String>> OTHER_NAMES = rows("src/main/resources/places/country-names.csv");
    private static final CountryNames NAMES = new CountryNames(COUNTRIES, OTHER_NAMES);

    /// Names that ISO and the United Nations give to a country of today, and OWID also to a region or an earlier state.
    private static final Set<String> ALSO_A_COUNTRY =
            Set.of("Antarctica", "Micronesia", "Netherlands (Kingdom of the)", "Sudan");

    private static final Map<String, String> OWN_WORDS_OF_OWID = Map.ofEntries(
            Map.entry("Aland Islands", "ALA"), Map.entry("Bonaire Sint Eustatius and Saba", "BES"),
            Map.entry("Cape Verde", "CPV"), Map.entry("Cocos Islands", "CCK"), Map.entry("Congo", "COG"),
            Map.entry("Cote d'Ivoire", "CIV"), Map.entry("Curacao", "CUW"), Map.entry("Democratic Republic of Congo", "COD"),
            Map.entry("East Timor", "TLS"), Map.entry("Faeroe Islands", "FRO"), Map.entry("Falkland Islands", "FLK"),
            Map.entry("Macedonia", "MKD"), Map.entry("Micronesia (country)", "FSM"), Map.entry("Reunion", "REU"),
            Map.entry("Saint Barthelemy", "BLM"), Map.entry("Saint Barthlemy", "BLM"),
            Map.entry("Saint Martin (French part)", "MAF"), Map.entry("Sao Tome and Principe", "STP"),
            Map.entry("Sint Maarten (Dutch part)", "SXM"), Map.entry("Turkey", "TUR"),
            Map.entry("United States Virgin Islands", "VIR"), Map.entry("Vatican", "VAT"),
            Map.entry("Wallis and Futuna Islands", "WLF"));

    private static final Map<String, String> ENGLISH =
            COUNTRIES.stream().collect(toMap(country -> country.get("en"), country -> country.get("iso3")));

    @TestFactory
    Stream<DynamicTest> aSpellingGivesItsCountryOrNothing() {
        return rows("src/test/resources/places/country-spellings.csv").stream()
                .map(row -> dynamicTest("'" + row.get("spelling") + "': " + row.get("because"), () -> {
                    var iso3 = NAMES.iso3(row.get("spelling"));

                    assertThat(iso3.orElse("")).isEqualTo(row.get("iso3"));
                }));
    }

    @Test
    void theNameOfEachCountryIsFoundInEveryLanguageOfTheInterface() {
        assertThat(COUNTRIES).hasSize(249).allSatisfy(country -> {
            for (var language : List.of("en", "fr", "es", "ar")) {
                assertThat(NAMES.iso3(country.get(language))).contains(country.get("iso3"));
            }
        });
    }

    @Test
    void everyOtherNameIsFoundAndMeansOneCountry() {
        assertThat(OTHER_NAMES).allSatisfy(
                other -> assertThat(NAMES.iso3(other.get("name"))).contains(other.get("iso3")));
    }

    /// Our World in Data collected how 20 years of datasets spell places. Rows named in `owid-not-spellings.csv` stand
    /// in no rate: they are hospitals, parts, former states and foreign codes, and give nothing.
    @TestFactory
    Stream<DynamicTest> spellingsOfRealDatasetsAreReadWithCare() {
        if (!Files.exists(OWID)) {
            System.out.println("CountryNamesTest: no " + OWID + ", 0 rows run");
            return Stream.empty();
        }
        var all = rows(OWID.toString());
        var notSpellings = rows("src/test/resources/places/owid-not-spellings.csv").stream()
                .map(row -> row.get("variant")).collect(toSet());
        var isSpelling = all.stream().filter(row -> meant(row).isPresent())
                .collect(partitioningBy(row -> !notSpellings.contains(row.get("variant").strip())));
        var spellings = isSpelling.get(true);
        var right = spellings.stream().filter(row -> NAMES.iso3(row.get("variant")).equals(meant(row))).count();
        System.out.printf("CountryNamesTest: %d rows of OWID run, %d of %d country rows right, %d of those that spell a country%n",
                all.size(), right, spellings.size() + isSpelling.get(false).size(), spellings.size());

        return Stream.of(
                dynamicTest("at least 95 in 100 spellings of a country are right",
                        () -> assertThat(right * 100.0 / spellings.size()).isGreaterThan(95)),
                dynamicTest("what spells no country gives nothing",
                        () -> assertThat(isSpelling.get(false)).allSatisfy(
                                row -> assertThat(NAMES.iso3(row.get("variant"))).isEmpty())),
                dynamicTest("no region and no former state is taken for a country",
                        () -> assertThat(all.stream().filter(row -> meant(row).isEmpty())).allSatisfy(
                                row -> assertThat(NAMES.iso3(row.get("variant")).filter(
                                        iso3 -> !ALSO_A_COUNTRY.contains(row.get("variant").strip()))).isEmpty())));
    }

    /// The country that OWID's own word stands for; found without [CountryNames], which it judges.
    private static Optional<String> meant(Map<String, String> row) {
        var word = row.get("canonical");
        return Optional.ofNullable(OWN_WORDS_OF_OWID.getOrDefault(word, ENGLISH.get(word)));
    }

    private static List<Map<String, String>> rows(String file) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrailingData(true).get();
        try (var rows = format.parse(Files.newBufferedReader(Path.of(file)))) {
            return rows.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
