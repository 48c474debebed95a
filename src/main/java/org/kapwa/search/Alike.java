package org.kapwa.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What to look for to find things like a thing: the concepts that its title and summary name, in whatever language,
/// and the words that are rare elsewhere.
final class Alike {

    private static final int MOST_TERMS = 18;
    private static final float CONCEPT = 2f;
    private static final int RARE_ENOUGH = 5;

    private final IndexSearcher searcher;
    private final Tokens tokens;
    private final Lexicon lexicon;
    private final ConceptFinder finder;

    Alike(IndexSearcher searcher, Analysis analysis) {
        this.searcher = searcher;
        this.tokens = analysis.tokens();
        this.lexicon = analysis.lexicon();
        this.finder = analysis.finder();
    }

    /// One concept in common is enough; of words it takes two.
    Query to(String key, String text, String language, Set<String> audiences) throws IOException {
        var concepts = new BooleanQuery.Builder();
        var words = new BooleanQuery.Builder().setMinimumNumberShouldMatch(2);
        for (var term : telling(text, language).entrySet()) {
            var isConcept = AnnotatedText.isConcept(term.getKey());
            (isConcept ? concepts : words).add(weighed(term.getKey(), term.getValue()), Occur.SHOULD);
        }
        var wanted = new BooleanQuery.Builder()
                .add(concepts.build(), Occur.SHOULD)
                .add(words.build(), Occur.SHOULD);
        return new BooleanQuery.Builder()
                .add(wanted.build(), Occur.MUST)
                .add(LuceneQueries.audiences(audiences), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.KEY, key)), Occur.MUST_NOT)
                .build();
    }

    private static Query weighed(String term, float weight) {
        var zones = List.of(Zone.TITLE, Zone.SUMMARY);
        var query = new BooleanQuery.Builder();
        zones.forEach(zone -> query.add(new TermQuery(new Term(zone.field(), term)), Occur.SHOULD));
        return new BoostQuery(query.build(), weight);
    }

    /// The terms that tell most about a text, with their weights.
    private Map<String, Float> telling(String text, String language) throws IOException {
        var words = tokens.of(text, language);
        var weights = new HashMap<String, Float>();
        for (var match : finder.in(words, language)) {
            weights.put(AnnotatedText.conceptTerm(match.concept()), CONCEPT);
        }
        for (var word : words) {
            for (var form : word.lexeme().stems().isEmpty() && !lexicon.hasStems(language) ? List.of(word.word()) : word.lexeme().stems()) {
                weights.merge(form, 1f, (one, _) -> Math.min(one + 0.3f, 2f));
            }
        }
        var rarity = new HashMap<String, Float>();
        for (var term : weights.entrySet()) {
            rarity.put(term.getKey(), term.getValue() * rarity(term.getKey()));
        }
        return rarity.entrySet().stream()
                .filter(term -> term.getValue() > 0)
                .sorted(Map.Entry.<String, Float>comparingByValue().reversed())
                .limit(MOST_TERMS)
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, term -> weights.get(term.getKey())));
    }

    /// Nothing for a term that only this thing has, or that nearly everything has.
    private float rarity(String term) throws IOException {
        var reader = searcher.getIndexReader();
        var having = 0;
        for (var zone : List.of(Zone.TITLE, Zone.SUMMARY)) {
            having = Math.max(having, reader.docFreq(new Term(zone.field(), term)));
        }
        var all = reader.numDocs();
        var tooMany = all > 50 && having > all / RARE_ENOUGH && AnnotatedText.isPlainWord(term);
        return having < 1 || tooMany ? 0 : (float) Math.log(1 + (double) all / having);
    }
}
