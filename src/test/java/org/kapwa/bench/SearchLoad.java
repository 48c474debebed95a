package org.kapwa.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kapwa.search.IndexAlone;
import org.kapwa.search.SearchQuery;

/// How long searches with facets and highlights take, by one client and by sixteen at a time.
final class SearchLoad {

    private static final int WARMING = 12_000;
    private static final int EACH = 1_500;

    private final IndexAlone index;
    private final SyntheticResources resources;
    private boolean measuresProcessor;

    SearchLoad(IndexAlone index, SyntheticResources resources) {
        this.index = index;
        this.resources = resources;
    }

    void print() throws InterruptedException, ExecutionException {
        var queries = queries(WARMING);
        run(queries, 2);
        print("1 client", run(queries(EACH), 1));
        print("16 clients", run(queries(EACH * 4), 16));
        measuresProcessor = true;
        print("1 client, processor's own time", run(queries(EACH), 1));
    }

    private List<SearchQuery> queries(int howMany) {
        var queries = new ArrayList<SearchQuery>();
        for (var i = 0; i < howMany; i++) {
            var filters = i % 4 == 0 ? Map.of("type", Set.of("manual", "tool")) : Map.<String, Set<String>>of();
            queries.add(new SearchQuery(
                    i % 50 == 0 ? "" : resources.query(),
                    "en",
                    Set.of("resource"),
                    filters,
                    IndexAlone.EVERYONE,
                    SearchQuery.Sort.BEST,
                    true,
                    0,
                    10));
        }
        return queries;
    }

    /// @return microseconds a query, sorted
    private long[] run(List<SearchQuery> queries, int clients) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var work = new ArrayList<Callable<long[]>>();
            for (var client = 0; client < clients; client++) {
                var own = new ArrayList<SearchQuery>();
                for (var i = client; i < queries.size(); i += clients) {
                    own.add(queries.get(i));
                }
                work.add(() -> own.stream().mapToLong(this::ask).toArray());
            }
            var times = new ArrayList<long[]>();
            for (Future<long[]> done : pool.invokeAll(work)) {
                times.add(done.get());
            }
            return times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        }
    }

    private long ask(SearchQuery query) {
        var start = now();
        index.find(query);
        return (now() - start) / 1_000;
    }

    /// Where other programs want the processor too, its own time says more than the clock.
    private long now() {
        return measuresProcessor
                ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    private static void print(String what, long[] times) {
        System.out.printf(
                "%s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, most %.2f ms (%d queries)%n",
                what,
                at(times, 0.50),
                at(times, 0.95),
                at(times, 0.99),
                times[times.length - 1] / 1_000.0,
                times.length);
    }

    private static double at(long[] times, double share) {
        return times[(int) Math.min(times.length - 1, times.length * share)] / 1_000.0;
    }
}
