package org.kapwa.storage;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
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
    private final StoredFiles rows;
    private final Unnamed unnamed;
    private final TransactionTemplate transaction;

    Removals(JdbcClient db, StoredFiles rows, Unnamed unnamed, TransactionTemplate transaction) {
        this.db = db;
        this.rows = rows;
        this.unnamed = unnamed;
        this.transaction = transaction;
    }

    @Bean
    Task<Void> removeUnusedFile() {
        return Tasks.oneTime(UnusedFiles.REMOVE_FILE).execute((instance, context) -> remove(instance.getId()));
    }

    private void remove(String hash) {
        try {
            transaction.executeWithoutResult(_ -> {
                rows.lock(hash);
                db.sql("delete from stored_file where hash = :hash").param("hash", hash).update();
            });
        } catch (DataIntegrityViolationException stillNamed) {
            return;
        }
        unnamed.removeBytes(hash);
    }
}
