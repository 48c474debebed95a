package org.kapwa.bench;

/// The figures of search: `./kapwa bench search`.
public final class SearchBench {

    private SearchBench() {}

    public static void main(String[] arguments) {
        var every = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
        var tico = Tico19.whole().orElseGet(Tico19::sample);
        System.out.printf("same language, %d sentences in %d languages%n", tico.rows().size(), tico.tags().size());
        var tags = arguments.length > 1 ? java.util.List.of(arguments[1].split(",")) : tico.tags();
        for (var tag : tags) {
            System.out.println(Recall.of(tag, tico.sentences(tag), every));
        }
    }
}
