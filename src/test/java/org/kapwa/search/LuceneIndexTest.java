package org.kapwa.search;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends SearchIndexContract {

    @TempDir
    private Path folder;

    @Override
    SearchIndex open() {
        return new LuceneIndex(folder, IndexAlone.analysis());
    }
}
