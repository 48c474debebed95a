package org.kapwa.storage;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes unused files out: first the row, then, when that is certain, the bytes. Both steps hold the lock of the hash,
/// so that somebody who brings the same content meanwhile finds it whole or brings it anew.
@Configuration(proxyBeanMethods = false)
class Removals {

    private final JdbcClient db;
    private final FileStore store;
    private final TransactionTemplate transaction;

    Removals(JdbcClient db, FileStore store, TransactionTemplate transaction) {
        this.db = db;
        this.store = store;
        this.transaction = transaction;
    }

    @Bean
    Task<Void> removeUnusedFile() {
        return Tasks.oneTime(UnusedFiles.REMOVE_FILE).execute((instance, context) -> remove(instance.getId()));
    }

    private void remove(String hash) {
        try {
            transaction.executeWithoutResult(_ -> {
                lock(hash);
                db.sql("delete from stored_file where hash = :hash").param("hash", hash).update();
            });
        } catch (DataIntegrityViolationException stillNamed) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            lock(hash);
            removeBytesUnlessNamedAgain(hash);
        });
    }

    private void removeBytesUnlessNamedAgain(String hash) {
        var named = db.sql("select exists (select 1 from stored_file where hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
        if (!named) {
            try {
                store.remove(hash);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void lock(String hash) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:hash, 0))")
                .param("hash", hash)
                .query(row -> {});
    }
}
