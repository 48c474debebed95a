package org.kapwa.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Files that nothing names. Who names a file is known from the foreign keys that lead to it, so other modules need
/// not be asked. Of a refused file only the row is kept, so its bytes count as unnamed.
@Component
class Unnamed {

    private final JdbcClient db;
    private final StoredFiles rows;
    private final FileStore store;
    private final TransactionTemplate transaction;

    Unnamed(JdbcClient db, StoredFiles rows, FileStore store, TransactionTemplate transaction) {
        this.db = db;
        this.rows = rows;
        this.store = store;
        this.transaction = transaction;
    }

    /// A row of a file that nobody has brought since, and that no thing has.
    void removeRows(Instant before) {
        rowsBefore(before).forEach(hash -> removeRow(hash, before));
    }

    /// Leaves one alone that somebody has, or has brought since.
    void removeRow(String hash, Instant before) {
        try {
            transaction.executeWithoutResult(_ -> {
                rows.lock(hash);
                db.sql("delete from stored_file where hash = :hash and brought_at < :before")
                        .param("hash", hash)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update();
            });
        } catch (DataIntegrityViolationException isNamed) {
            // somebody has it still, or took it up meanwhile
        }
    }

    private List<String> rowsBefore(Instant before) {
        var unused = new StringBuilder("select hash from stored_file where brought_at < :before");
        for (var user : users()) {
            unused.append(" and not exists (select 1 from ").append(user).append(" = stored_file.hash)");
        }
        return db.sql(unused.toString())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /// Tables with the column that names a file, but for those whose rows go with it.
    private List<String> users() {
        return db.sql("""
                        select format('%s where %I', conrelid::regclass, attname)
                          from pg_constraint
                          join pg_attribute on attrelid = conrelid and attnum = conkey[1]
                         where contype = 'f'
                           and confrelid = 'stored_file'::regclass
                           and confdeltype <> 'c'
                        """)
                .query(String.class)
                .list();
    }

    void removeBytes(String hash) {
        transaction.executeWithoutResult(_ -> {
            rows.lock(hash);
            if (!isNamed(hash)) {
                remove(hash);
            }
        });
    }

    private boolean isNamed(String hash) {
        return db.sql("""
                        select exists (select 1 from stored_file where hash = :hash and verdict <> 'refused')
                            or exists (select 1 from thumbnail where hash = :hash)
                        """)
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    private void remove(String hash) {
        try {
            store.remove(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
