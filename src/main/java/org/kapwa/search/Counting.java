package org.kapwa.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.kapwa.search.Columns.Column;

/// Takes what matches the words, passes over what the viewer may not find, counts facets, and hands the rest on for
/// ranking. A facet's own choice does not narrow its own counts: a document that fails only there counts there.
final class Counting implements Collector {

    private static final int MOST_VALUES = 1_000;
    private static final float PREFERENCE = 1.25f;

    private final SearchQuery query;
    private final Set<String> languages;
    private final Collector ranking;
    private final Map<String, Map<String, long[]>> counts = new HashMap<>();
    private long total;

    /// @param languages in which texts rank before equals in others
    Counting(SearchQuery query, Set<String> languages, Collector ranking) {
        this.query = query;
        this.languages = languages;
        this.ranking = ranking;
    }

    long total() {
        return total;
    }

    /// The counts of each facet, the most frequent values first: a thousand of them, and those that were chosen.
    Map<String, List<Results.Count>> facets() {
        var facets = new HashMap<String, List<Results.Count>>();
        counts.forEach((facet, values) -> facets.put(facet, mostFrequent(values, wanted(facet))));
        return facets;
    }

    private static List<Results.Count> mostFrequent(Map<String, long[]> values, Set<String> wanted) {
        var inOrder = values.entrySet().stream()
                .map(value -> new Results.Count(value.getKey(), value.getValue()[0]))
                .sorted(Counting::inOrder)
                .toList();
        return IntStream.range(0, inOrder.size())
                .filter(place -> place < MOST_VALUES || wanted.contains(inOrder.get(place).value()))
                .mapToObj(inOrder::get)
                .toList();
    }

    private Set<String> wanted(String facet) {
        return facet.equals(Fields.KIND) ? query.kinds() : query.filters().getOrDefault(facet, Set.of());
    }

    private static int inOrder(Results.Count one, Results.Count other) {
        return one.count() == other.count()
                ? one.value().compareTo(other.value())
                : Long.compare(other.count(), one.count());
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
        private final Column language;
        private final boolean[] preferred;
        private final List<Facet> facets = new ArrayList<>();
        private final List<Facet> choosing = new ArrayList<>();
        private final Documents found = new Documents();
        private int current;

        Segment(Columns columns, LeafCollector ranked) {
            this.ranked = ranked;
            this.audiences = columns.audiences();
            this.allowed = audiences.among(query.audiences());
            this.language = columns.languages();
            this.preferred = language.among(languages);
            for (var name : Fields.FACETS) {
                var facet = new Facet(name, Objects.requireNonNull(columns.facets().get(name)), wanted(name));
                facets.add(facet);
                if (facet.isChosen) {
                    choosing.add(facet);
                }
            }
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            ranked.setScorer(new Scorable() {
                @Override
                public float score() throws IOException {
                    var score = scorer.score();
                    return language.hasAny(current, preferred) ? score * PREFERENCE : score;
                }
            });
        }

        @Override
        public void collect(int document) throws IOException {
            if (!audiences.hasAny(document, allowed)) {
                return;
            }
            Facet failed = null;
            for (var facet : choosing) {
                if (!facet.column.hasAny(document, facet.chosen)) {
                    if (failed != null) {
                        return;
                    }
                    failed = facet;
                }
            }
            if (failed != null) {
                failed.failedAlone.add(document);
            } else {
                found.add(document);
                current = document;
                ranked.collect(document);
            }
        }

        /// Facet by facet, each of which is one walk along its column.
        @Override
        public void finish() throws IOException {
            ranked.finish();
            total += found.size;
            for (var facet : facets) {
                addCounts(facet, facet.counts(found));
            }
        }

        private void addCounts(Facet facet, int[] counted) {
            var values = counts.computeIfAbsent(facet.name, _ -> new HashMap<>());
            for (var value = 0; value < counted.length; value++) {
                if (counted[value] > 0) {
                    values.computeIfAbsent(facet.column.names()[value], _ -> new long[1])[0] += counted[value];
                }
            }
        }
    }

    /// One facet in one segment.
    private static final class Facet {

        final String name;
        final Column column;
        final boolean isChosen;
        final boolean[] chosen;
        final Documents failedAlone = new Documents();

        Facet(String name, Column column, Set<String> wanted) {
            this.name = name;
            this.column = column;
            this.isChosen = !wanted.isEmpty();
            this.chosen = column.among(wanted);
        }

        int[] counts(Documents found) {
            var counts = new int[column.names().length];
            if (counts.length > 0) {
                column.countInto(counts, found.numbers, found.size);
                column.countInto(counts, failedAlone.numbers, failedAlone.size);
            }
            return counts;
        }
    }

    /// Numbers of documents within a segment, in the order they came.
    private static final class Documents {

        private static final int FEW = 64;

        int[] numbers = new int[FEW];
        int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }
    }
}
