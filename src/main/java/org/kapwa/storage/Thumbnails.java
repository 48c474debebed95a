package org.kapwa.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.kapwa.inspection.Thumbnail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The small pictures of all files.
@Component
class Thumbnails {

    private final JdbcClient db;
    private final FileStore store;

    Thumbnails(JdbcClient db, FileStore store) {
        this.db = db;
        this.store = store;
    }

    void keep(String file, Thumbnail thumbnail) {
        try (var arrival = Arrival.of(new java.io.ByteArrayInputStream(thumbnail.jpeg()))) {
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

    /// By the hash of the file; those of files that may not be given out are left out.
    Map<String, ThumbnailFile> of(Collection<String> files) {
        var found = new HashMap<String, ThumbnailFile>();
        db.sql("""
                        select file, thumbnail.hash, thumbnail.bytes, width, height
                          from thumbnail
                          join stored_file on stored_file.hash = file
                         where file = any(:files)
                           and verdict in ('clean', 'flagged')
                        """)
                .param("files", files.toArray(String[]::new))
                .query((row, _) -> found.put(
                        row.getString("file"),
                        new ThumbnailFile(row.getString("hash"), row.getInt("bytes"), row.getInt("width"), row.getInt("height"))))
                .list();
        return found;
    }

    void remove(String file) {
        db.sql("delete from thumbnail where file = :file").param("file", file).update();
    }
}
