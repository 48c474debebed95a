package org.kapwa.storage;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.kapwa.inspection.Inspection;
import org.kapwa.inspection.Workbench;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads files as text that took too long when they came.
@Configuration(proxyBeanMethods = false)
class Readings {

    private final Inspection inspection;
    private final FileStore store;
    private final FileContents contents;
    private final TransactionTemplate transaction;

    Readings(Inspection inspection, FileStore store, FileContents contents, TransactionTemplate transaction) {
        this.inspection = inspection;
        this.store = store;
        this.contents = contents;
        this.transaction = transaction;
    }

    @Bean
    Task<Void> readFile(StoredFiles rows, Workbench workbench) {
        return Tasks.oneTime(ReadingJob.READ_FILE)
                .execute((instance, context) -> rows.find(instance.getId()).ifPresent(file -> read(file, workbench)));
    }

    private void read(StoredFile file, Workbench workbench) {
        try (var content = store.open(file.hash(), 0);
                var local = Arrival.of(content, workbench);
                var findings = inspection.again(local.path(), file.mediaType())) {
            transaction.executeWithoutResult(_ -> {
                if (!contents.keep(file.hash(), findings)) {
                    contents.giveUp(file.hash());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
