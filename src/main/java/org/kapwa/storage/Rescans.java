package org.kapwa.storage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.time.Duration;
import org.kapwa.inspection.Scan;
import org.kapwa.inspection.Scanner;
import org.kapwa.inspection.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Has files scanned that came while the scanner was down, or before there was one.
@Configuration(proxyBeanMethods = false)
class Rescans {

    private static final Logger LOG = LoggerFactory.getLogger(Rescans.class);
    private static final int AT_ONCE = 20;

    private final Scanner scanner;
    private final Workbench workbench;
    private final StoredFiles rows;
    private final FileStore store;
    private final Judgement judgement;

    Rescans(Scanner scanner, Workbench workbench, StoredFiles rows, FileStore store, Judgement judgement) {
        this.scanner = scanner;
        this.workbench = workbench;
        this.rows = rows;
        this.store = store;
        this.judgement = judgement;
    }

    @Bean
    RecurringTask<Void> scanWaitingFiles() {
        return Tasks.recurring("scan-waiting-files", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> run());
    }

    void run() {
        if (!scanner.isOn()) {
            return;
        }
        for (var file : rows.unscanned(AT_ONCE)) {
            switch (scan(file)) {
                case CLEAN -> judgement.clear(file);
                case INFECTED -> judgement.condemn(file);
                case OFF, UNSCANNED -> {
                    return; // the scanner is away, or cannot take this one: the next run begins with others
                }
            }
        }
    }

    private Scan scan(StoredFile file) {
        try (var content = store.open(file.hash(), 0);
                var local = Arrival.of(content, workbench)) {
            return scanner.scan(local.path());
        } catch (IOException missing) {
            LOG.warn("file {} cannot be read and was not scanned: {}", file.hash(), missing.getClass().getSimpleName());
            return Scan.UNSCANNED;
        }
    }
}
