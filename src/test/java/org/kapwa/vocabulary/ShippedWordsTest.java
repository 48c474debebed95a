package org.kapwa.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tables in the jar have words for everyone whom they are meant for.
class ShippedWordsTest {

    private static final List<CSVRecord> CONCEPTS = ShippedFile.at("concepts/concepts.csv").rows();

    static List<String> sets() {
        return ShippedFile.at("code-sets/code-sets.csv").rows().stream().map(row -> row.get("code_set")).toList();
    }

    @Test
    void thereAreConceptsOfEveryKindAndEnoughOfThem() {
        assertThat(CONCEPTS).hasSizeGreaterThanOrEqualTo(200);
        assertThat(CONCEPTS)
                .extracting(row -> row.get("kind"))
                .contains("condition", "intervention", "method", "setting", "group", "emergency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "pt", "uk", "ru", "sw", "fa", "bn", "my", "zh"})
    void everyConceptIsCalledSomethingAndSaysWhetherASpeakerHasChecked(String language) {
        var labels = ShippedFile.at("concepts/labels/" + language + ".csv").rows();

        assertThat(labels)
                .extracting(row -> row.get("concept"))
                .containsExactlyInAnyOrderElementsOf(CONCEPTS.stream().map(row -> row.get("concept")).toList());
        assertThat(labels).allSatisfy(row -> {
            assertThat(row.get("label")).as(row.get("concept")).isNotBlank();
            assertThat(row.get("status")).as(row.get("concept")).isIn("draft", "checked");
        });
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everyCodeIsCalledSomethingInTheLanguagesOfTheInterface(String set) {
        var codes = ShippedFile.at("code-sets/" + set + ".csv").rows();

        assertThat(codes).isNotEmpty().allSatisfy(row -> assertThat(List.of("en", "fr", "es", "ar"))
                .as(row.get("code"))
                .allSatisfy(language -> assertThat(row.get(language)).as(language).isNotBlank()));
    }

    @Test
    void everyTypeOfResourceIsKnownElsewhere() {
        assertThat(ShippedFile.at("code-sets/resource-type.csv").rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("coar")).as(row.get("code")).startsWith("http://purl.org/coar/resource_type/");
            assertThat(row.get("schema_org")).as(row.get("code")).isNotBlank();
            assertThat(row.get("datacite")).as(row.get("code")).isNotBlank();
        });
    }
}
