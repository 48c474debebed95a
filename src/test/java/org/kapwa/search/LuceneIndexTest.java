package org.kapwa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapwa.Waiting;

class LuceneIndexTest extends SearchIndexContract {

    @TempDir
    private Path folder;

    @Override
    SearchIndex open() {
        return new LuceneIndex(folder, IndexAlone.analysis());
    }

    @Test
    void settlingJoinsThePiecesAndLosesNothing(@TempDir Path own) {
        try (var index = new LuceneIndex(own, IndexAlone.analysis())) {
            for (var id = 1L; id <= 6; id++) {
                index.put(List.of(IndexAlone.document(id, "en", "Calm breathing", "")));
                index.refresh();
            }
            index.remove(List.of(new Thing("resource", 3)));
            index.refresh();
            assertThat(index.pieces()).isGreaterThan(LuceneIndex.FEW_PIECES);

            index.settle();

            Waiting.until(Duration.ofSeconds(20), () -> index.pieces() <= LuceneIndex.FEW_PIECES);
            assertThat(index.find(IndexAlone.query("breathing", "en", 10)).hits())
                    .extracting(Results.Hit::id)
                    .containsExactlyInAnyOrder(1L, 2L, 4L, 5L, 6L);
        }
    }
}
