package org.kapwa.storage;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Takes unused files out: first the row, then, when that is certain, the bytes. Both steps hold the lock of the hash,
/// so that somebody who brings the same content meanwhile finds it whole or brings it anew. The bytes of a refused file
/// go though its row stays.
@Configuration(proxyBeanMethods = false)
class Removals {

    private final Unnamed unnamed;
    private final Clock clock;

    Removals(Unnamed unnamed, Clock clock) {
        this.unnamed = unnamed;
        this.clock = clock;
    }

    @Bean
    Task<Void> removeUnusedFile() {
        return Tasks.oneTime(UnusedFiles.REMOVE_FILE).execute((instance, context) -> remove(instance.getId()));
    }

    /// What was brought a moment ago may be about to be named, and is left to the sweeping.
    void remove(String hash) {
        unnamed.removeRow(hash, clock.instant().minus(UnusedFiles.MOMENT));
        unnamed.removeBytes(hash);
    }
}
