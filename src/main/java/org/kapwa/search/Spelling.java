package org.kapwa.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.AttributeSource;

/// Finds words of the index that somebody may have meant, but only ones that stand in a document which the viewer may
/// find: a word of a hidden document is never suggested.
final class Spelling {

    private record Candidate(String word, float likeness, int documents) {}

    private static final List<Zone> WHERE = List.of(Zone.TITLE, Zone.SUMMARY, Zone.TEXT);
    private static final int MOST_CANDIDATES = 12;
    private static final int SHORTEST = 3;
    private static final int LONG_WORD = 6;

    private final IndexSearcher searcher;
    private final VisibleWords visible;

    Spelling(IndexSearcher searcher, Set<String> audiences) {
        this.searcher = searcher;
        this.visible = new VisibleWords(searcher, audiences);
    }

    /// What was typed with the words that stand nowhere replaced by the likeliest ones; empty when there is nothing to
    /// replace.
    Optional<String> corrected(String typed, Looking looking) throws IOException {
        var corrections = new HashMap<Token, String>();
        for (var unit : looking.units()) {
            for (var word : unit.words()) {
                if (unit.concepts().isEmpty() && isUnknown(word)) {
                    likeliest(word.word()).ifPresent(better -> corrections.put(word, better));
                }
            }
        }
        return corrections.isEmpty() ? Optional.empty() : Optional.of(replaced(typed, corrections));
    }

    private static String replaced(String typed, Map<Token, String> corrections) {
        var text = new StringBuilder(typed);
        corrections.keySet().stream()
                .sorted(Comparator.comparingInt(Token::start).reversed())
                .forEach(word -> text.replace(word.start(), word.end(), corrections.get(word)));
        return text.toString();
    }

    private boolean isUnknown(Token word) throws IOException {
        for (var zone : Zone.values()) {
            if (visible.has(zone, word.word())) {
                return false;
            }
            for (var stem : word.lexeme().stems()) {
                if (visible.has(zone, stem)) {
                    return false;
                }
            }
        }
        return word.word().length() >= SHORTEST && !Folding.isByCharacter(word.word());
    }

    private Optional<String> likeliest(String word) throws IOException {
        var candidates = new HashMap<String, Candidate>();
        var like = new Like(word);
        for (var zone : WHERE) {
            addLike(like, zone, candidates);
        }
        var best = candidates.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::likeness)
                        .thenComparingInt(Candidate::documents)
                        .reversed())
                .limit(MOST_CANDIDATES)
                .toList();
        for (var candidate : best) {
            var written = asWritten(candidate.word);
            if (written.isPresent()) {
                return written;
            }
        }
        return Optional.empty();
    }

    /// Terms that differ from a word in a letter or two; what recognises them is made once for all zones.
    private static final class Like extends FuzzyQuery {

        private final AttributeSource recognisers = new AttributeSource();

        Like(String word) {
            super(new Term(Zone.TEXT.field(), word), word.length() >= LONG_WORD ? 2 : 1, 1);
        }

        TermsEnum among(Terms terms) throws IOException {
            return getTermsEnum(terms, recognisers);
        }
    }

    private void addLike(Like like, Zone zone, Map<String, Candidate> candidates) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), zone.field());
        if (terms == null) {
            return;
        }
        var found = like.among(terms);
        var likeness = found.attributes().addAttribute(BoostAttribute.class);
        for (var term = found.next(); term != null; term = found.next()) {
            var text = term.utf8ToString();
            if (AnnotatedText.isPlainWord(text)) {
                var candidate = new Candidate(text, likeness.getBoost(), found.docFreq());
                candidates.merge(text, candidate, (one, other) -> one.documents >= other.documents ? one : other);
            }
        }
    }

    /// With its accents and marks, as people read it in a title, a summary or a text.
    private Optional<String> asWritten(String word) throws IOException {
        for (var zone : WHERE) {
            var written = visible.asWritten(zone, word);
            if (written.isPresent()) {
                return written;
            }
        }
        return Optional.empty();
    }
}
