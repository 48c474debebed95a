package org.kapwa.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Words that people type who know no term of the field: each names a concept, so that it finds in all languages.
class EverydayWordsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/search/everyday-words.csv", numLinesToSkip = 1)
    void whatPeopleTypeNamesAConcept(String language, String typed, String concept) {
        var looking = IndexAlone.analysis().reader().read(IndexAlone.query(typed, language, 1));

        assertThat(looking.units()).flatExtracting(Looking.Unit::concepts).contains(concept);
    }
}
