package org.kapwa.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.kapwa.search.Columns.Column;

/// Takes what matches the words, passes over what the viewer may not find, counts facets, and hands the rest on for
/// ranking. A facet's own choice does not narrow its own counts: a document that fails only there counts there.
final class Counting implements Collector {

    private static final int MOST_VALUES = 400;

    private final SearchQuery query;
    private final Collector ranking;
    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private long total;

    Counting(SearchQuery query, Collector ranking) {
        this.query = query;
        this.ranking = ranking;
    }

    long total() {
        return total;
    }

    /// The counts of each facet, the most frequent values first.
    Map<String, List<Results.Count>> facets() {
        var facets = new HashMap<String, List<Results.Count>>();
        counts.forEach((facet, values) -> facets.put(
                facet,
                values.entrySet().stream()
                        .map(value -> new Results.Count(value.getKey(), value.getValue()))
                        .sorted(Comparator.comparingLong(Results.Count::count)
                                .reversed()
                                .thenComparing(Results.Count::value))
                        .limit(MOST_VALUES)
                        .toList()));
        return facets;
    }

    @Override
    public ScoreMode scoreMode() {
        return ranking.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Segment(Columns.of(context.reader()), ranking.getLeafCollector(context));
    }

    private final class Segment implements LeafCollector {

        private final LeafCollector ranked;
        private final Column audiences;
        private final boolean[] allowed;
        private final Column[] facets;
        private final int[][] counted;
        private final boolean[][] chosen;
        private final boolean[] isChosen;

        Segment(Columns columns, LeafCollector ranked) {
            this.ranked = ranked;
            this.audiences = columns.audiences();
            this.allowed = audiences.among(query.audiences());
            var many = Fields.FACETS.size();
            this.facets = new Column[many];
            this.counted = new int[many][];
            this.chosen = new boolean[many][];
            this.isChosen = new boolean[many];
            for (var i = 0; i < many; i++) {
                var name = Fields.FACETS.get(i);
                var wanted = wanted(name);
                facets[i] = java.util.Objects.requireNonNull(columns.facets().get(name));
                counted[i] = new int[facets[i].names().length];
                chosen[i] = facets[i].among(wanted);
                isChosen[i] = !wanted.isEmpty();
            }
        }

        private Set<String> wanted(String facet) {
            return facet.equals(Fields.KIND) ? query.kinds() : query.filters().getOrDefault(facet, Set.of());
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            ranked.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            if (!audiences.hasAny(document, allowed)) {
                return;
            }
            var failed = -1;
            for (var i = 0; i < facets.length; i++) {
                if (isChosen[i] && !facets[i].hasAny(document, chosen[i])) {
                    if (failed >= 0) {
                        return;
                    }
                    failed = i;
                }
            }
            if (failed >= 0) {
                facets[failed].countInto(counted[failed], document);
            } else {
                count(document);
                ranked.collect(document);
            }
        }

        private void count(int document) {
            total++;
            for (var i = 0; i < facets.length; i++) {
                facets[i].countInto(counted[i], document);
            }
        }

        @Override
        public void finish() throws IOException {
            ranked.finish();
            for (var i = 0; i < facets.length; i++) {
                var values = counts.computeIfAbsent(Fields.FACETS.get(i), _ -> new HashMap<>());
                for (var value = 0; value < counted[i].length; value++) {
                    if (counted[i][value] > 0) {
                        values.merge(facets[i].names()[value], (long) counted[i][value], Long::sum);
                    }
                }
            }
        }
    }
}
