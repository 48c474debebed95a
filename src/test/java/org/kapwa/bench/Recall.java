package org.kapwa.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.kapwa.search.IndexAlone;

/// How well sentences of a language are found again: by the whole sentence as the first hit, and by three of its words
/// among the first ten.
public record Recall(String language, int asked, double whole, double part) {

    private static final int FIRST_PAGE = 10;

    /// @param every asks for every n-th sentence only; all are in the index
    public static Recall of(String language, List<String> sentences, int every) {
        try (var index = IndexAlone.temporary()) {
            var documents = new ArrayList<org.kapwa.search.SearchDocument>();
            for (var i = 0; i < sentences.size(); i++) {
                documents.add(IndexAlone.document(i, language, "", sentences.get(i)));
            }
            index.put(documents);
            index.refresh();
            return ask(index, language, sentences, every);
        }
    }

    private static Recall ask(IndexAlone index, String language, List<String> sentences, int every) {
        var frequencies = frequencies(sentences);
        var asked = 0;
        var whole = 0;
        var part = 0;
        for (var i = 0; i < sentences.size(); i += every) {
            var sentence = sentences.get(i);
            asked++;
            whole += isAmong(index, sentence, language, sentence, sentences, 1);
            part += isAmong(index, threeWords(sentence, frequencies), language, sentence, sentences, FIRST_PAGE);
        }
        return new Recall(language, asked, (double) whole / asked, (double) part / asked);
    }

    /// A sentence that is there twice is found when either is.
    private static int isAmong(
            IndexAlone index, String words, String language, String wanted, List<String> sentences, int first) {
        return index.find(words, language, first).hits().stream()
                        .anyMatch(hit -> sentences.get((int) hit.id()).equals(wanted))
                ? 1
                : 0;
    }

    static Map<String, Integer> frequencies(List<String> sentences) {
        var frequencies = new HashMap<String, Integer>();
        for (var sentence : sentences) {
            new HashSet<>(IndexAlone.words(sentence)).forEach(word -> frequencies.merge(word, 1, Integer::sum));
        }
        return frequencies;
    }

    /// The three rarest words of a sentence, in its own order.
    static String threeWords(String sentence, Map<String, Integer> frequencies) {
        var words = IndexAlone.words(sentence).stream().distinct().toList();
        var rarest = words.stream()
                .sorted(Comparator.comparingInt((String word) -> frequencies.getOrDefault(word, 0))
                        .thenComparing(Comparator.comparingInt(String::length).reversed())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
        return String.join(" ", words.stream().filter(rarest::contains).toList());
    }

    @Override
    public String toString() {
        return "%-6s %5d asked, whole sentence first %.4f, three words in ten %.4f"
                .formatted(language, asked, whole, part);
    }
}
