package org.kapwa.storage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Removes what nothing names any more: rows that no thing has, bytes that no row names, uploads that nobody went on
/// with. All of them are left alone for a day. The names that files carry are forgotten after ninety days, if not before.
@Configuration(proxyBeanMethods = false)
class Sweeping {

    private static final Duration LEFT_ALONE = Duration.ofHours(24);

    private static final Duration NAMES_KEPT = Duration.ofDays(90);

    private final Unnamed unnamed;
    private final FileStore store;
    private final Uploads uploads;
    private final Quota quota;
    private final NamesInFiles names;
    private final Clock clock;

    Sweeping(Unnamed unnamed, FileStore store, Uploads uploads, Quota quota, NamesInFiles names, Clock clock) {
        this.unnamed = unnamed;
        this.store = store;
        this.uploads = uploads;
        this.quota = quota;
        this.names = names;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> sweepFiles() {
        return Tasks.recurring("sweep-files", FixedDelay.of(Duration.ofHours(6))).execute((instance, context) -> run());
    }

    void run() {
        var before = clock.instant().minus(LEFT_ALONE);
        uploads.removeBefore(before);
        quota.forgetBefore(before);
        names.forgetBefore(clock.instant().minus(NAMES_KEPT));
        unnamed.removeRows(before);
        removeBytes(before);
    }

    private void removeBytes(Instant before) {
        try {
            var old = new ArrayList<String>();
            store.each((hash, since) -> {
                if (since.isBefore(before)) {
                    old.add(hash);
                }
            });
            old.forEach(unnamed::removeBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
