package org.kapwa.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.jspecify.annotations.Nullable;

/// The stems of words by the analyzers that Lucene has for a language. A word's stems are kept, because texts repeat
/// their words: most are looked up, not worked out.
final class Stems {

    private static final Map<String, Supplier<Analyzer>> ANALYZERS = Map.ofEntries(
            Map.entry("ar", ArabicAnalyzer::new),
            Map.entry("bg", BulgarianAnalyzer::new),
            Map.entry("bn", BengaliAnalyzer::new),
            Map.entry("ca", CatalanAnalyzer::new),
            Map.entry("ckb", SoraniAnalyzer::new),
            Map.entry("cs", CzechAnalyzer::new),
            Map.entry("da", DanishAnalyzer::new),
            Map.entry("de", GermanAnalyzer::new),
            Map.entry("el", GreekAnalyzer::new),
            Map.entry("en", EnglishAnalyzer::new),
            Map.entry("es", SpanishAnalyzer::new),
            Map.entry("et", EstonianAnalyzer::new),
            Map.entry("eu", BasqueAnalyzer::new),
            Map.entry("fa", PersianAnalyzer::new),
            Map.entry("fi", FinnishAnalyzer::new),
            Map.entry("fr", FrenchAnalyzer::new),
            Map.entry("ga", IrishAnalyzer::new),
            Map.entry("gl", GalicianAnalyzer::new),
            Map.entry("hi", HindiAnalyzer::new),
            Map.entry("hu", HungarianAnalyzer::new),
            Map.entry("hy", ArmenianAnalyzer::new),
            Map.entry("id", IndonesianAnalyzer::new),
            Map.entry("it", ItalianAnalyzer::new),
            Map.entry("lt", LithuanianAnalyzer::new),
            Map.entry("lv", LatvianAnalyzer::new),
            Map.entry("ne", NepaliAnalyzer::new),
            Map.entry("nl", DutchAnalyzer::new),
            Map.entry("no", NorwegianAnalyzer::new),
            Map.entry("pt", PortugueseAnalyzer::new),
            Map.entry("ro", RomanianAnalyzer::new),
            Map.entry("ru", RussianAnalyzer::new),
            Map.entry("sr", SerbianAnalyzer::new),
            Map.entry("sv", SwedishAnalyzer::new),
            Map.entry("ta", TamilAnalyzer::new),
            Map.entry("te", TeluguAnalyzer::new),
            Map.entry("tr", TurkishAnalyzer::new),
            Map.entry("uk", UkrainianMorfologikAnalyzer::new));

    /// Languages that are read by a close one's rules.
    private static final Map<String, String> CLOSE =
            Map.of("prs", "fa", "nb", "no", "nn", "no", "ms", "id", "fil", "tl", "bs", "sr", "hr", "sr");

    private static final int MOST_KEPT = 60_000;
    private static final int LONGEST = 60;

    private record Word(String language, String raw) {}

    private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();
    private final Cache<Word, List<String>> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /// The language by whose rules texts with this BCP-47 tag are read.
    static String language(String tag) {
        var base = ULocale.forLanguageTag(tag).getLanguage();
        return CLOSE.getOrDefault(base, base);
    }

    static boolean has(String language) {
        return ANALYZERS.containsKey(language);
    }

    static Set<String> languages() {
        return ANALYZERS.keySet();
    }

    /// The stems of a word; none where the language has no stemmer or the word is one without meaning, like `the`.
    List<String> of(String language, String raw) {
        if (!has(language) || raw.length() > LONGEST) {
            return List.of();
        }
        return known.get(new Word(language, raw), this::stem);
    }

    boolean isWithoutMeaning(String language, String raw) {
        return has(language) && raw.length() <= LONGEST && of(language, raw).isEmpty();
    }

    private List<String> stem(Word word) {
        var analyzer = analyzers.computeIfAbsent(word.language, Stems::analyzer);
        synchronized (analyzer) {
            try (var stream = analyzer.tokenStream("", word.raw)) {
                var term = stream.addAttribute(CharTermAttribute.class);
                var stems = new LinkedHashSet<String>();
                stream.reset();
                while (stream.incrementToken()) {
                    stems.add(word.language + '|' + term);
                }
                stream.end();
                return List.copyOf(stems);
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        }
    }

    private static Analyzer analyzer(String language) {
        var analyzer = java.util.Objects.requireNonNull(ANALYZERS.get(language)).get();
        return new AnalyzerWrapper(new OneForAllThreads()) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return analyzer;
            }
        };
    }

    /// Lucene keeps an analyzer's parts for each thread; with a new virtual thread for each request that would make them
    /// anew for each request.
    private static final class OneForAllThreads extends Analyzer.ReuseStrategy {

        private Analyzer.@Nullable TokenStreamComponents parts;

        @Override
        @SuppressWarnings("NullAway")
        public Analyzer.TokenStreamComponents getReusableComponents(Analyzer analyzer, String field) {
            return parts;
        }

        @Override
        public void setReusableComponents(
                Analyzer analyzer, String field, Analyzer.TokenStreamComponents components) {
            parts = components;
        }
    }
}
