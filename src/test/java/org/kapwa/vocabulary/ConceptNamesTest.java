package org.kapwa.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptNamesTest {

    private static final Concepts CONCEPTS = TestConcepts.shipped();

    @ParameterizedTest
    @CsvSource({
        "en, post-traumatic stress disorder, post-traumatic-stress-disorder",
        "en, Posttraumatic Stress Disorder, post-traumatic-stress-disorder",
        "fr, DEPRESSION, depression",
        "fr, dépression, depression",
        "es, depresion, depression",
        "ar, الإكتئاب, depression",
        "en, depresión, depression"
    })
    void aThemeIsFoundHoweverItIsSpelled(String language, String typed, String concept) {
        assertThat(CONCEPTS.find(typed, language)).map(Concepts.Concept::id).contains(concept);
    }

    /// `মনিটরিং` and `মেন্টরিং` have the same consonants.
    @Test
    void theVowelsOfBengaliAreLettersNotAccents() {
        assertThat(CONCEPTS.find("মনিটরিং", "bn")).map(Concepts.Concept::id).contains("monitoring");
        assertThat(CONCEPTS.find("মেন্টরিং", "bn")).map(Concepts.Concept::id).contains("mentoring");
    }

    @Test
    void everyLabelFindsItsConceptInItsLanguage() {
        for (var language : CONCEPTS.languages()) {
            assertThat(CONCEPTS.wordings(language).values()).allSatisfy(said -> assertThat(
                            CONCEPTS.find(said.label(), language).map(found -> CONCEPTS.label(found.id(), language)))
                    .contains(said.label()));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, depresion, depression", "en, refuge, refugees", "fr, anxiete generale, anxiety", "es, estres, stress"})
    void whatIsNearlyThereIsSuggestedFirstInTheLanguageOfTheReader(String language, String typed, String concept) {
        assertThat(CONCEPTS.suggest(typed, language, 3)).extracting(Concepts.Concept::id).contains(concept);
    }

    @Test
    void nothingIsSuggestedForWhatIsLikeNothing() {
        assertThat(CONCEPTS.suggest("xqzw", "en", 3)).isEmpty();
        assertThat(CONCEPTS.suggest("…", "en", 3)).isEmpty();
    }
}
