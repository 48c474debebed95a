package org.kapwa.storage;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.kapwa.inspection.Findings;
import org.kapwa.inspection.Inspection;
import org.kapwa.inspection.Workbench;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads files as text that took too long when they came.
@Configuration(proxyBeanMethods = false)
class Readings {

    private final Inspection inspection;
    private final StoredFiles rows;
    private final FileStore store;
    private final FileContents contents;
    private final TransactionTemplate transaction;

    Readings(
            Inspection inspection,
            StoredFiles rows,
            FileStore store,
            FileContents contents,
            TransactionTemplate transaction) {
        this.inspection = inspection;
        this.rows = rows;
        this.store = store;
        this.contents = contents;
        this.transaction = transaction;
    }

    @Bean
    Task<Void> readFile(Workbench workbench) {
        return Tasks.oneTime(ReadingJob.READ_FILE)
                .execute((instance, context) -> wanted(instance.getId()).ifPresent(file -> read(file, workbench)));
    }

    private Optional<StoredFile> wanted(String hash) {
        return rows.find(hash).filter(file -> !file.isRefused());
    }

    private void read(StoredFile file, Workbench workbench) {
        try (var content = store.open(file.hash(), 0);
                var local = Arrival.of(content, workbench);
                var findings = inspection.again(local.path(), file.mediaType())) {
            transaction.executeWithoutResult(_ -> {
                rows.lock(file.hash());
                wanted(file.hash()).ifPresent(_ -> keep(file.hash(), findings));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String hash, Findings findings) {
        if (!contents.keep(hash, findings)) {
            contents.giveUp(hash);
        }
    }
}
