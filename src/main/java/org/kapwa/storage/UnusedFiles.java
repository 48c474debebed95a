package org.kapwa.storage;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks for files to be taken out of the store if nothing names them any more, as part of the transaction that has
/// stopped naming them.
@Component
public class UnusedFiles {

    static final TaskDescriptor<Void> REMOVE_FILE = TaskDescriptor.of("remove-unused-file");

    /// Within it somebody who has brought a file has the thing that names it.
    static final Duration MOMENT = Duration.ofSeconds(10);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    UnusedFiles(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    public void removeSoon(Collection<String> hashes) {
        hashes.forEach(hash -> scheduler
                .getObject()
                .scheduleIfNotExists(REMOVE_FILE.instance(hash).scheduledTo(clock.instant().plus(MOMENT))));
    }
}
