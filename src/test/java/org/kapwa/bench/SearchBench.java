package org.kapwa.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import org.kapwa.search.IndexAlone;

/// The figures of search: what is found in the same language and across languages, and how fast.
final class SearchBench {

    private static final int RESOURCES = Integer.getInteger("resources", 100_000);

    private SearchBench() {}

    static void printRecall() {
        var tico = sentences();
        System.out.printf(
                "same language: %d sentences in %d languages%n", tico.rows().size(), tico.tags().size());
        tico.tags().forEach(tag -> System.out.println(Recall.of(tag, tico.sentences(tag), 1)));
    }

    static void printAcrossLanguages() {
        System.out.println("across languages: one word, what is written about it in eleven other languages");
        AcrossLanguages.measure().forEach(System.out::println);
    }

    static void printLoad() throws InterruptedException, ExecutionException {
        try (var index = IndexAlone.temporary()) {
            var resources = new SyntheticResources(sentences());
            var start = System.nanoTime();
            var processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            resources.make(RESOURCES, index::put);
            index.refresh();
            var seconds = (System.nanoTime() - start) / 1e9;
            var own = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
            System.out.printf(
                    "building: %d resources in %.1f s, %.0f a second (%.0f a second of the processor's own time)%n",
                    RESOURCES, seconds, RESOURCES / seconds, RESOURCES / own);
            var built = System.nanoTime();
            index.settle();
            System.out.printf("joining its pieces: %.1f s%n", (System.nanoTime() - built) / 1e9);
            System.gc();
            new SearchLoad(index, resources).print();
        }
    }

    private static Tico19 sentences() {
        return Tico19.whole().orElseGet(() -> {
            System.out.println("../shared/data is not there: only a sample of the sentences is used.");
            return Tico19.sample();
        });
    }
}
