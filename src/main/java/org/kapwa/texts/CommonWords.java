package org.kapwa.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;

/// Tells the four languages that most files come in by their little words. Loading the model that knows the others
/// costs a processor second for each file. LanguageGuessTest shows that no text of TICO-19 is told wrongly.
final class CommonWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int ENOUGH_WORDS = 40;
    private static final double SHARE = 0.25;
    private static final double AHEAD = 1.15;

    /// Another language may use two or three of the words all the time, but not many different ones: with fewer, Nuer
    /// is taken for French.
    private static final int DIFFERENT = 14;

    /// Neighbours are there to be told apart, not to be told.
    private static final Set<String> TOLD = Set.of("en", "fr", "es", "pt");

    private static final Map<String, Supplier<CharArraySet>> LISTS = Map.of(
            "ca", CatalanAnalyzer::getDefaultStopSet,
            "en", EnglishAnalyzer::getDefaultStopSet,
            "es", SpanishAnalyzer::getDefaultStopSet,
            "fr", FrenchAnalyzer::getDefaultStopSet,
            "gl", GalicianAnalyzer::getDefaultStopSet,
            "it", ItalianAnalyzer::getDefaultStopSet,
            "pt", PortugueseAnalyzer::getDefaultStopSet,
            "ro", RomanianAnalyzer::getDefaultStopSet);

    private CommonWords() {}

    /// @return a BCP-47 tag, or empty when the text is short or not clearly one of the four
    static String language(String text) {
        var words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
        if (words.length < ENOUGH_WORDS) {
            return "";
        }
        var best = "";
        var most = 0.0;
        var next = 0.0;
        for (var list : LISTS.entrySet()) {
            var share = share(words, list.getValue().get());
            if (share > most) {
                next = most;
                most = share;
                best = list.getKey();
            } else {
                next = Math.max(next, share);
            }
        }
        var isClear = TOLD.contains(best) && most >= SHARE && most >= AHEAD * next;
        return isClear && different(words, Objects.requireNonNull(LISTS.get(best)).get()) >= DIFFERENT ? best : "";
    }

    private static long different(String[] words, CharArraySet list) {
        return Arrays.stream(words).distinct().filter(list::contains).count();
    }

    private static double share(String[] words, CharArraySet list) {
        var common = 0;
        for (var word : words) {
            if (list.contains(word)) {
                common++;
            }
        }
        return (double) common / words.length;
    }
}
