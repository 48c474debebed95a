package org.kapwa.bench;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.kapwa.search.IndexAlone;
import org.kapwa.search.SearchDocument;

/// Invented resources in the proportions of a large library, made of real sentences in many languages; the same ones
/// every time.
final class SyntheticResources {

    private static final List<String> LANGUAGES = List.of(
            "en", "en", "en", "en", "en", "en", "es-LA", "es-LA", "fr", "fr", "ar", "ar", "pt-BR", "ru", "sw", "fa", "zh",
            "bn", "my", "ur");
    private static final List<String> TYPES = List.of(
            "manual", "guideline", "training", "report", "tool", "leaflet", "video", "article", "policy", "assessment");
    private static final List<String> LICENCES = List.of("cc-by-4.0", "cc-by-sa-4.0", "cc-by-nc-4.0", "unknown");

    private final Tico19 tico;
    private final Random random = new Random(4);
    private final Map<String, List<String>> sentences = new java.util.HashMap<>();

    SyntheticResources(Tico19 tico) {
        this.tico = tico;
    }

    void make(int howMany, Consumer<List<SearchDocument>> batch) {
        var documents = new ArrayList<SearchDocument>();
        for (var id = 1; id <= howMany; id++) {
            documents.add(document(id));
            if (documents.size() == 500 || id == howMany) {
                batch.accept(documents);
                documents.clear();
            }
        }
    }

    /// Three words out of a sentence, as somebody may type them.
    String query() {
        var words = sentence(random.nextInt(3) == 0 ? anyOf(LANGUAGES) : "en").split("\\s+");
        var from = random.nextInt(Math.max(1, words.length - 3));
        return String.join(" ", List.of(words).subList(from, Math.min(words.length, from + 1 + random.nextInt(3))));
    }

    private SearchDocument document(long id) {
        var language = anyOf(LANGUAGES);
        var title = sentence(language);
        return new SearchDocument(
                "resource",
                id,
                List.of(language),
                (title.length() > 80 ? title.substring(0, 80) : title) + " " + id,
                sentence(language) + " " + sentence(language),
                "Author " + random.nextInt(5_000),
                "",
                List.of(new SearchDocument.Passage(
                        "guide.pdf",
                        1,
                        sentence(language) + " " + sentence(language) + " " + sentence(language),
                        "/text/1")),
                facets(language),
                random.nextInt(20) == 0 ? Set.of("hosts", "member:" + random.nextInt(500)) : IndexAlone.EVERYONE,
                OffsetDateTime.parse("2020-01-01T00:00:00Z").plusMinutes(id));
    }

    private Map<String, List<String>> facets(String language) {
        return Map.of(
                "type", List.of(anyOf(TYPES)),
                "language", List.of(language),
                "country", List.of("C" + random.nextInt(200)),
                "theme", List.of("t" + random.nextInt(400), "u" + random.nextInt(50)),
                "audience", List.of("a" + random.nextInt(15)),
                "year", List.of(Integer.toString(1995 + random.nextInt(31))),
                "licence", List.of(anyOf(LICENCES)));
    }

    private String sentence(String language) {
        return anyOf(sentences.computeIfAbsent(language, tico::sentences));
    }

    private String anyOf(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
