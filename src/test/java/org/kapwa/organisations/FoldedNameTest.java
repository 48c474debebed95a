package org.kapwa.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "World Health Organization | world health organisation",
                "The Centre for Torture Victims | Center for Torture Victims",
                "Médecins du Monde | MEDECINS  DU MONDE",
                "Doctors of the World (Germany) | doctors of the world, germany",
                "الهلال الأحمر | الهلال الاحمر",
                "Людина в біді | людина в біді",
            })
    void spellingsOfOneNameAreTheSame(String one, String other) {
        assertThat(FoldedName.of(one).text()).isEqualTo(FoldedName.of(other).text());
    }

    @Test
    void differentNamesStayDifferent() {
        assertThat(FoldedName.of("Health Works").text()).isNotEqualTo(FoldedName.of("Health Workers").text());
    }

    @Test
    void initialsAreThoseOfLongNames() {
        assertThat(FoldedName.of("International Medical Corps").initials()).isEqualTo("imc");
        assertThat(FoldedName.of("World Health Organization").initials()).isEqualTo("who");
        assertThat(FoldedName.of("Mental Health").initials()).isEmpty();
    }

    @Test
    void aNameOfSmallWordsAloneKeepsThem() {
        assertThat(FoldedName.of("The And").text()).isEqualTo("the and");
    }

    @Test
    void signsAloneAreNoName() {
        assertThat(FoldedName.of("—  !").isEmpty()).isTrue();
    }
}
