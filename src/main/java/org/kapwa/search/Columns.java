package org.kapwa.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.kapwa.search.Columns.Column;

/// The facet values and audiences of one segment of the index, laid out flat in memory, so that counting is a walk
/// along arrays. A segment never changes, so its columns are made once, when it is first opened.
///
/// @param languages without script and region, as search knows them
record Columns(Column audiences, Column languages, Map<String, Column> facets) {

    /// The values of document `d` are `values[starts[d]]` up to `values[starts[d + 1] - 1]`, numbers into `names`.
    ///
    /// @param oneEach whether every document has one value, so that document `d` has `values[d]`
    record Column(int[] starts, int[] values, String[] names, boolean oneEach) {

        boolean hasAny(int document, boolean[] wanted) {
            for (var i = starts[document]; i < starts[document + 1]; i++) {
                if (wanted[values[i]]) {
                    return true;
                }
            }
            return false;
        }

        /// @param documents the first `many` of which are counted
        void countInto(int[] counts, int[] documents, int many) {
            if (oneEach) {
                for (var d = 0; d < many; d++) {
                    counts[values[documents[d]]]++;
                }
                return;
            }
            for (var d = 0; d < many; d++) {
                var end = starts[documents[d] + 1];
                for (var i = starts[documents[d]]; i < end; i++) {
                    counts[values[i]]++;
                }
            }
        }

        boolean[] among(Set<String> wanted) {
            var chosen = new boolean[names.length];
            for (var i = 0; i < names.length; i++) {
                chosen[i] = wanted.contains(names[i]);
            }
            return chosen;
        }

        /// The same values under other names, which several may share.
        Column named(UnaryOperator<String> name) {
            return new Column(starts, values, Arrays.stream(names).map(name).toArray(String[]::new), oneEach);
        }
    }

    private static final Map<IndexReader.CacheKey, Columns> KEPT = new ConcurrentHashMap<>();

    static Columns of(LeafReader segment) {
        var cache = Objects.requireNonNull(segment.getCoreCacheHelper());
        var kept = KEPT.get(cache.getKey());
        if (kept == null) {
            kept = read(segment);
            if (KEPT.put(cache.getKey(), kept) == null) {
                cache.addClosedListener(KEPT::remove);
            }
        }
        return kept;
    }

    private static Columns read(LeafReader segment) {
        try {
            var facets = new HashMap<String, Column>();
            for (var facet : Fields.FACETS) {
                facets.put(facet, column(segment, Fields.facet(facet)));
            }
            var languages = column(segment, Fields.facet("language")).named(Stems::language);
            return new Columns(column(segment, Fields.AUDIENCE), languages, facets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Column column(LeafReader segment, String field) throws IOException {
        var source = DocValues.getSortedSet(segment, field);
        var starts = new int[segment.maxDoc() + 1];
        var values = new int[segment.maxDoc()];
        var size = 0;
        var oneEach = true;
        for (var document = 0; document < segment.maxDoc(); document++) {
            if (source.advanceExact(document)) {
                for (var i = 0; i < source.docValueCount(); i++) {
                    if (size == values.length) {
                        values = Arrays.copyOf(values, size * 2);
                    }
                    values[size++] = (int) source.nextOrd();
                }
            }
            starts[document + 1] = size;
            oneEach &= size == document + 1;
        }
        return new Column(starts, Arrays.copyOf(values, size), names(source), oneEach);
    }

    private static String[] names(SortedSetDocValues source) throws IOException {
        var names = new String[(int) source.getValueCount()];
        for (var i = 0; i < names.length; i++) {
            names[i] = source.lookupOrd(i).utf8ToString();
        }
        return names;
    }
}
