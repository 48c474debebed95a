package org.kapwa.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.kapwa.search.IndexAlone;

/// The figures of search: `./kapwa bench search [recall|across|load]`.
public final class SearchBench {

    private static final int RESOURCES = Integer.getInteger("resources", 100_000);

    private SearchBench() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        var wanted = arguments.length == 0 ? List.of("recall", "across", "load") : List.of(arguments);
        var tico = Tico19.whole().orElseGet(Tico19::sample);
        if (wanted.contains("recall")) {
            recall(tico);
        }
        if (wanted.contains("across")) {
            System.out.println("across languages: one word, what is written about it in eleven other languages");
            AcrossLanguages.measure().forEach(System.out::println);
        }
        if (wanted.contains("load")) {
            load(tico);
        }
    }

    private static void recall(Tico19 tico) {
        System.out.printf(
                "same language: %d sentences in %d languages%n", tico.rows().size(), tico.tags().size());
        tico.tags().forEach(tag -> System.out.println(Recall.of(tag, tico.sentences(tag), 1)));
    }

    private static void load(Tico19 tico) throws InterruptedException, ExecutionException {
        try (var index = IndexAlone.temporary()) {
            var resources = new SyntheticResources(tico);
            var start = System.nanoTime();
            var processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            resources.make(RESOURCES, index::put);
            index.refresh();
            var seconds = (System.nanoTime() - start) / 1e9;
            var own = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
            System.out.printf(
                    "building: %d resources in %.1f s, %.0f a second (%.0f a second of the processor's own time)%n",
                    RESOURCES, seconds, RESOURCES / seconds, RESOURCES / own);
            new SearchLoad(index, resources).print();
        }
    }
}
