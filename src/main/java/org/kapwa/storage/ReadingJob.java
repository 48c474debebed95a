package org.kapwa.storage;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks for a file to be read as text, as part of the transaction that keeps it.
@Component
class ReadingJob {

    static final TaskDescriptor<Void> READ_FILE = TaskDescriptor.of("read-file");

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ReadingJob(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void soon(String hash) {
        scheduler.getObject().scheduleIfNotExists(READ_FILE.instance(hash).scheduledTo(clock.instant()));
    }
}
