package org.kapwa.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapwa.RunningSite;
import org.kapwa.Waiting;
import org.kapwa.vocabulary.Concepts;

/// An index in a folder of its own, without a site around it.
public final class IndexAlone implements AutoCloseable {

    public static final Set<String> EVERYONE = Set.of("public");

    private static final Analysis ANALYSIS = new Analysis(RunningSite.shared().bean(org.kapwa.vocabulary.Concepts.class));

    private final LuceneIndex index;

    public IndexAlone(Path folder) {
        this.index = new LuceneIndex(folder, ANALYSIS);
    }

    public static IndexAlone temporary() {
        return new IndexAlone(temporaryFolder());
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-indexes")), "index");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Analysis analysis() {
        return ANALYSIS;
    }

    public void put(Collection<SearchDocument> documents) {
        index.put(documents);
    }

    public void refresh() {
        index.refresh();
    }

    /// Waits until the index is as it is some seconds after it was built.
    public void settle() {
        index.settle();
        Waiting.until(Duration.ofMinutes(2), () -> index.pieces() <= LuceneIndex.FEW_PIECES);
    }

    public void save() {
        index.save(new FeedPosition("none", 0, 0));
    }

    public Results find(SearchQuery query) {
        return index.find(query);
    }

    public Results find(String words, String language, int howMany) {
        return index.find(query(words, language, howMany));
    }

    public static SearchQuery query(String words, String language, int howMany) {
        return new SearchQuery(
                words, language, Set.of(), Map.of(), EVERYONE, SearchQuery.Sort.BEST, true, 0, howMany);
    }

    /// The words of a text as they stand there, whole words where it is Chinese.
    public static List<String> words(String text) {
        return ANALYSIS.tokens().wholeWords(text).stream().map(Token::raw).toList();
    }

    public static SearchDocument document(long id, String language, String title, String summary) {
        return new SearchDocument(
                "resource",
                id,
                language.isEmpty() ? List.of() : List.of(language),
                title,
                summary,
                "",
                "",
                List.of(),
                Map.of("language", List.of(language), "type", List.of("manual")),
                EVERYONE,
                OffsetDateTime.parse("2026-01-01T00:00:00Z").plusSeconds(id));
    }

    /// The numbers of what is found.
    public Set<Long> ids(String words, String language) {
        var ids = new HashSet<Long>();
        find(words, language, 1_000).hits().forEach(hit -> ids.add(hit.id()));
        return ids;
    }

    static Concepts concepts() {
        return RunningSite.shared().bean(org.kapwa.vocabulary.Concepts.class);
    }

    @Override
    public void close() {
        index.close();
    }
}
