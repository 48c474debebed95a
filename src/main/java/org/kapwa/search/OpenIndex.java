package org.kapwa.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// The files of the index while they are open: one writer, and searchers of what it has written.
record OpenIndex(IndexWriter writer, SearcherManager searchers) {

    private static final double BUFFER_MB = 32;

    static OpenIndex of(Directory directory) {
        try {
            var writer = writer(directory);
            try {
                return new OpenIndex(writer, new SearcherManager(writer, new Warm()));
            } catch (IOException unreadable) {
                writer.rollback();
                throw unreadable;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An index that cannot be read, by damage or age, is begun again.
    private static IndexWriter writer(Directory directory) throws IOException {
        try {
            return new IndexWriter(directory, config(OpenMode.CREATE_OR_APPEND));
        } catch (LockObtainFailedException inUse) {
            throw inUse;
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException unreadable) {
            return new IndexWriter(directory, config(OpenMode.CREATE));
        }
    }

    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setOpenMode(mode)
                .setCodec(new SmallBlocks())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
    }

    /// Reads the columns of new segments before anybody searches them.
    private static final class Warm extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            reader.leaves().forEach(segment -> Columns.of(segment.reader()));
            return new IndexSearcher(reader);
        }
    }

    /// What was said of the index when it was last saved.
    Map<String, String> saved() {
        var saved = new TreeMap<String, String>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> saved.put(entry.getKey(), entry.getValue()));
        }
        return saved;
    }

    String generation() {
        return saved().getOrDefault("generation", "1");
    }

    boolean wasBuilding() {
        return Boolean.parseBoolean(saved().getOrDefault("building", "false"));
    }
}
