package org.kapwa.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.kapwa.inspection.Workbench;
import org.kapwa.pictures.Thumbnail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The small pictures of all files.
@Component
class Thumbnails {

    private final JdbcClient db;
    private final StoredFiles rows;
    private final FileStore store;
    private final Workbench workbench;

    Thumbnails(JdbcClient db, StoredFiles rows, FileStore store, Workbench workbench) {
        this.db = db;
        this.rows = rows;
        this.store = store;
        this.workbench = workbench;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(String file, Thumbnail thumbnail) {
        try (var arrival = Arrival.of(new java.io.ByteArrayInputStream(thumbnail.jpeg()), workbench)) {
            rows.lock(arrival.hash());
            store.keep(arrival.hash(), arrival.path());
            db.sql("""
                            insert into thumbnail (file, hash, bytes, width, height)
                            values (:file, :hash, :bytes, :width, :height)
                            on conflict (file) do nothing
                            """)
                    .param("file", file)
                    .param("hash", arrival.hash())
                    .param("bytes", thumbnail.jpeg().length)
                    .param("width", thumbnail.width())
                    .param("height", thumbnail.height())
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String file) {
        db.sql("delete from thumbnail where file = :file").param("file", file).update();
    }
}
