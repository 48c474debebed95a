package org.kapwa.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/// One look into the index as it stands at a moment.
final class LuceneSearch {

    private static final int MOST_PASSED_OVER = 1_000;
    private static final int ALWAYS_COUNT = Integer.MAX_VALUE;
    private static final int NEAREST = 5;
    private static final SortField NEWEST = new SortField(Fields.DATE, SortField.Type.LONG, true);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, NEWEST);

    private final IndexSearcher searcher;
    private final Analysis analysis;

    LuceneSearch(IndexSearcher searcher, Analysis analysis) {
        this.searcher = searcher;
        this.analysis = analysis;
    }

    Results find(SearchQuery query) throws IOException {
        var looking = analysis.reader().read(query);
        var from = Math.clamp(query.from(), 0, MOST_PASSED_OVER);
        var ranking = new TopFieldCollectorManager(sort(query, looking), from + Math.max(1, query.howMany()), ALWAYS_COUNT)
                .newCollector();
        var counting = new Counting(query, looking.languages(), ranking);
        searcher.search(LuceneQueries.of(looking), counting);
        var hits = ranking.topDocs(from, query.howMany()).scoreDocs;
        var didYouMean = counting.total() > 0 ? List.<String>of() : didYouMean(query, looking);
        return new Results(
                counting.total(),
                new Highlights(searcher, looking).of(hits),
                counting.facets(),
                looking.alsoSearched(),
                didYouMean,
                counting.total() > 0 ? List.of() : nearest(query, looking.loosened()));
    }

    private List<Results.Hit> nearest(SearchQuery query, Looking loosened) throws IOException {
        if (loosened.units().size() < 2) {
            return List.of();
        }
        var ranking = new TopFieldCollectorManager(BEST, NEAREST, NEAREST).newCollector();
        searcher.search(LuceneQueries.of(loosened), new Counting(query, loosened.languages(), ranking));
        return new Highlights(searcher, loosened).of(ranking.topDocs().scoreDocs);
    }

    List<Thing> all(SearchQuery query, int most) throws IOException {
        var looking = analysis.reader().read(query);
        var ranking = new TopFieldCollectorManager(sort(query, looking), most, most).newCollector();
        searcher.search(LuceneQueries.of(looking), new Counting(query, looking.languages(), ranking));
        return things(ranking.topDocs().scoreDocs);
    }

    private static Sort sort(SearchQuery query, Looking looking) {
        return switch (query.sort()) {
            case BEST -> looking.isEmpty() ? new Sort(NEWEST) : BEST;
            case NEWEST -> new Sort(NEWEST);
            case TITLE -> new Sort(new SortField(Fields.ORDER, SortField.Type.STRING), NEWEST);
        };
    }

    /// Only what would find something for this viewer is worth saying.
    private List<String> didYouMean(SearchQuery query, Looking looking) throws IOException {
        var corrected = new Spelling(searcher, query.audiences()).corrected(query.words(), looking);
        if (corrected.isEmpty()) {
            return List.of();
        }
        var again = analysis.reader().read(query.withWords(corrected.get()));
        var found = count(LuceneQueries.of(again), query.audiences());
        return found > 0 ? List.of(corrected.get()) : List.of();
    }

    private int count(Query query, Set<String> audiences) throws IOException {
        return searcher.count(new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(LuceneQueries.audiences(audiences), Occur.FILTER)
                .build());
    }

    List<Thing> similar(Thing thing, Set<String> audiences, int howMany) throws IOException {
            var itself = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(Fields.KEY, thing.key())), Occur.MUST)
                    .add(LuceneQueries.audiences(audiences), Occur.FILTER)
                    .build();
            var own = searcher.search(itself, 1).scoreDocs;
            if (own.length == 0) {
                return List.of();
            }
            var stored = searcher.storedFields().document(own[0].doc);
            var text = stored.get(Zone.TITLE.field()) + "\n" + stored.get(Zone.SUMMARY.field());
            var alike = new Alike(searcher, analysis)
                    .to(thing.key(), text, Objects.requireNonNullElse(stored.get(Fields.LANGUAGE), ""), audiences);
            return things(searcher.search(alike, howMany).scoreDocs);
    }

    List<Thing> titled(String beginning, Set<String> kinds, Set<String> audiences, int howMany)
            throws IOException {
        var words = analysis.tokens().of(beginning, "");
        if (words.isEmpty()) {
            return List.of();
        }
        var query = new BooleanQuery.Builder().add(LuceneQueries.audiences(audiences), Occur.FILTER);
        words.subList(0, words.size() - 1).forEach(word -> query.add(inTitle(word), Occur.MUST));
        query.add(new PrefixQuery(new Term(Zone.TITLE.field(), words.getLast().word())), Occur.MUST);
        if (!kinds.isEmpty()) {
            query.add(
                    new TermInSetQuery(Fields.KIND_TERM, kinds.stream().map(BytesRef::new).toList()), Occur.FILTER);
        }
        return things(searcher.search(query.build(), howMany).scoreDocs);
    }

    private static Query inTitle(Token word) {
        return new TermQuery(new Term(Zone.TITLE.field(), word.word()));
    }

    private List<Thing> things(ScoreDoc[] hits) {
        var segments = searcher.getIndexReader().leaves();
        return Arrays.stream(hits)
                .map(hit -> {
                    var segment = segments.get(ReaderUtil.subIndex(hit.doc, segments));
                    return thing(segment, hit.doc - segment.docBase);
                })
                .toList();
    }

    static Thing thing(LeafReaderContext segment, int document) {
        try {
            var kinds = segment.reader().getSortedDocValues(Fields.KIND);
            var ids = segment.reader().getNumericDocValues(Fields.ID);
            kinds.advanceExact(document);
            ids.advanceExact(document);
            return new Thing(kinds.lookupOrd(kinds.ordValue()).utf8ToString(), ids.longValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
