package org.kapwa.search;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/// Brings spellings of the same word together.
final class Folding {

    private static final Normalizer2 WITHOUT_ACCENTS = ICUFoldingFilter.NORMALIZER;
    private static final Normalizer2 WITHOUT_CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Set<Integer> ACCENTED = Set.of(
            UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.ARABIC, UScript.HEBREW, UScript.COMMON);
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{So}]+");

    private Folding() {}

    /// A word without case and apostrophes; accents are left out only where people leave them out: a vowel sign of
    /// Hindi or Khmer is a letter.
    static String fold(String raw) {
        var folding = ACCENTED.contains(script(raw)) ? WITHOUT_ACCENTS : WITHOUT_CASE;
        return NOT_LETTERS.matcher(folding.normalize(raw)).replaceAll("");
    }

    /// The script of a word, by its first letter.
    static int script(String word) {
        return word.isEmpty() ? UScript.COMMON : UScript.getScript(word.codePointAt(0));
    }

    /// Whether a script's characters are words of their own in the index.
    static boolean isByCharacter(String word) {
        var script = script(word);
        return script == UScript.HAN || script == UScript.HIRAGANA;
    }
}
