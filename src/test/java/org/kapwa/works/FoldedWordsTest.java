package org.kapwa.works;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedWordsTest {

    @Test
    void aVowelSignIsAPartOfItsWord() {
        assertThat(FoldedWords.of("मानसिक स्वास्थ्य")).hasSize(2).element(0).isEqualTo("मानसिक");
        assertThat(FoldedWords.of("মানসিক স্বাস্থ্য")).hasSize(2).element(0).isEqualTo("মানসিক");
        assertThat(FoldedWords.of("மனநலக் கையேடு")).hasSize(2).element(1).isEqualTo("கையேடு");
        assertThat(FoldedWords.of("कि")).isNotEqualTo(FoldedWords.of("का"));
    }

    @Test
    void whereASignIsAWordItsVowelSignIsNone() {
        assertThat(FoldedWords.of("ការងារ")).containsExactly("ក", "រ", "ង", "រ");
    }

    @Test
    void accentsAndApostrophesPartNoWord() {
        assertThat(FoldedWords.of("L\u2019Été, à Genève")).containsExactly("lete", "a", "geneve");
    }
}
