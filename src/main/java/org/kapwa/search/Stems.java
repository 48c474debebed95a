package org.kapwa.search;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/// The stems of words by one table of [Analyzers].
final class Stems {

    /// Languages that are read by a close one's rules.
    private static final Map<String, String> CLOSE =
            Map.of("prs", "fa", "nb", "no", "nn", "no", "ms", "id", "fil", "tl", "bs", "sr", "hr", "sr");

    private final Map<String, Supplier<Analyzer>> table;
    private final Map<String, Analyzer> analyzers = new ConcurrentHashMap<>();

    Stems(Map<String, Supplier<Analyzer>> table) {
        this.table = table;
    }

    /// The language by whose rules texts with this BCP-47 tag are read.
    static String language(String tag) {
        var base = ULocale.forLanguageTag(tag).getLanguage();
        return CLOSE.getOrDefault(base, base);
    }

    boolean has(String language) {
        return table.containsKey(language);
    }

    /// The stems of a word; none where the language has no stemmer or the word is one without meaning, like `the`.
    List<String> of(String language, String raw) {
        if (!has(language)) {
            return List.of();
        }
        var analyzer = analyzers.computeIfAbsent(language, this::analyzer);
        synchronized (analyzer) {
            try (var stream = analyzer.tokenStream("", raw)) {
                var term = stream.addAttribute(CharTermAttribute.class);
                var stems = new LinkedHashSet<String>();
                stream.reset();
                while (stream.incrementToken()) {
                    stems.add(language + '|' + term);
                }
                stream.end();
                return List.copyOf(stems);
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        }
    }

    private Analyzer analyzer(String language) {
        var analyzer = Objects.requireNonNull(table.get(language)).get();
        return new AnalyzerWrapper(new OneForAllThreads()) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return analyzer;
            }
        };
    }

    /// Lucene keeps an analyzer's parts for each thread; with a new virtual thread for each request that would make
    /// them anew for each request.
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
