package org.kapwa.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.kapwa.search.IndexAlone;

/// How well a word in one language finds what is written about it in the others. The truth is written by hand: titles
/// in twelve languages, each about one thing, lying among sentences about other things.
public record AcrossLanguages(String language, int asked, int right, int found, int wanted) {

    /// @param about which concept the text is about
    private record Text(String about, String language, String text) {}

    public double recall() {
        return (double) right / wanted;
    }

    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /// One row a query language, and the sum as the last one, `all`.
    public static List<AcrossLanguages> measure() {
        var documents = read("across-documents.tsv");
        var queries = read("across-queries.tsv");
        try (var index = IndexAlone.temporary()) {
            var all = new ArrayList<org.kapwa.search.SearchDocument>();
            for (var i = 0; i < documents.size(); i++) {
                all.add(IndexAlone.document(i, documents.get(i).language, documents.get(i).text, ""));
            }
            all.addAll(others(documents.size()));
            index.put(all);
            index.refresh();
            return rows(index, documents, queries);
        }
    }

    /// Sentences about a virus, in many languages, that none of the queries is about.
    private static List<org.kapwa.search.SearchDocument> others(int first) {
        var tico = Tico19.sample();
        var others = new ArrayList<org.kapwa.search.SearchDocument>();
        for (var tag : tico.tags()) {
            for (var sentence : tico.sentences(tag)) {
                others.add(IndexAlone.document(first + others.size(), tag, sentence, ""));
            }
        }
        return others;
    }

    private static List<AcrossLanguages> rows(IndexAlone index, List<Text> documents, List<Text> queries) {
        var byLanguage = new TreeMap<String, AcrossLanguages>();
        for (var query : queries) {
            var one = of(query, index.ids(query.text, query.language), documents);
            byLanguage.merge(query.language, one, AcrossLanguages::plus);
            byLanguage.merge("~", one, AcrossLanguages::plus);
        }
        return byLanguage.entrySet().stream().map(AcrossLanguages::named).toList();
    }

    /// Only what is written in another language than the query counts.
    private static AcrossLanguages of(Text query, Set<Long> found, List<Text> documents) {
        var wanted = new HashSet<Long>();
        var other = new HashSet<>(found);
        for (var i = 0; i < documents.size(); i++) {
            var document = documents.get(i);
            if (document.language.equals(query.language)) {
                other.remove((long) i);
            } else if (document.about.equals(query.about)) {
                wanted.add((long) i);
            }
        }
        var right = new HashSet<>(other);
        right.retainAll(wanted);
        if (System.getProperty("misses") != null) {
            printMisses(query, wanted, right, other, documents);
        }
        return new AcrossLanguages(query.language, 1, right.size(), other.size(), wanted.size());
    }

    private static void printMisses(
            Text query, Set<Long> wanted, Set<Long> right, Set<Long> found, List<Text> documents) {
        wanted.stream()
                .filter(id -> !right.contains(id))
                .forEach(id -> System.out.println(query.text + " misses " + documents.get(id.intValue())));
        found.stream()
                .filter(id -> !right.contains(id))
                .forEach(id -> System.out.println(query.text + " wrongly finds " + (id < documents.size() ? documents.get(id.intValue()) : id)));
    }

    private AcrossLanguages plus(AcrossLanguages other) {
        return new AcrossLanguages(
                language, asked + other.asked, right + other.right, found + other.found, wanted + other.wanted);
    }

    private static AcrossLanguages named(Map.Entry<String, AcrossLanguages> row) {
        var sum = row.getValue();
        var name = row.getKey().equals("~") ? "all" : row.getKey();
        return new AcrossLanguages(name, sum.asked, sum.right, sum.found, sum.wanted);
    }

    private static List<Text> read(String file) {
        var stream = Objects.requireNonNull(AcrossLanguages.class.getResourceAsStream("/search/" + file));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Text(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%-4s %3d queries, recall %.4f, precision %.4f".formatted(language, asked, recall(), precision());
    }
}
