package org.kapwa.references;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import org.kapwa.citations.Unreadable;
import org.kapwa.web.Nameless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what an import waits for, outside the request. A hundred records and their lines of the report are kept
/// together, so after a crash it goes on where it was.
@Configuration(proxyBeanMethods = false)
class ImportJob {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);
    private static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import-references");

    private final Imports imports;
    private final References references;
    private final TransactionTemplate transaction;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ImportJob(
            Imports imports,
            References references,
            TransactionTemplate transaction,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.imports = imports;
        this.references = references;
        this.transaction = transaction;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Bean
    Task<Void> importReferences() {
        return Tasks.oneTime(IMPORT).execute((instance, _) -> imports.ifThere(number(instance.getId())).ifPresent(this::work));
    }

    private static long number(String instance) {
        return Long.parseLong(instance.split("-")[1]);
    }

    /// Has it done soon, as part of the caller's transaction.
    void soon(Import waiting) {
        var instance = IMPORT.instance(waiting.state() + "-" + waiting.id());
        scheduler.getObject().scheduleIfNotExists(instance.scheduledTo(clock.instant()));
    }

    private void work(Import waiting) {
        var id = waiting.id();
        try {
            switch (waiting.state()) {
                case "checking" -> check(waiting);
                case "importing" -> bring(waiting);
                default -> {}
            }
        } catch (Unreadable reason) {
            imports.finish(id, "unreadable", reason.reason());
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException away) {
            throw away; // the scheduler tries again
        } catch (RuntimeException failed) {
            LOG.error("import {} is given up", id, Nameless.of(failed));
            imports.finish(id, waiting.isTrial() ? "unreadable" : "broken", "references.problem.failed");
        }
    }

    /// A trial knows what it met only while it runs, so one that broke off begins anew.
    private void check(Import waiting) throws Unreadable {
        transaction.executeWithoutResult(_ -> imports.start(waiting.id(), "checking", "checking"));
        var file = references.open(imports.content(waiting.id()));
        var trial = references.trial();
        while (file.hasNext()) {
            keep(waiting, file, trial);
        }
        imports.checked(waiting.id(), file.format().title());
    }

    private void bring(Import waiting) throws Unreadable {
        var file = references.open(imports.content(waiting.id()));
        var shelf = references.shelf("");
        file.skip(waiting.tally().records());
        while (file.hasNext()) {
            keep(waiting, file, shelf);
        }
        imports.finish(waiting.id(), "done", "");
    }

    private void keep(Import waiting, RecordFile file, References.Destination destination) {
        var some = file.next();
        transaction.executeWithoutResult(
                _ -> imports.add(waiting.id(), RecordFile.handOver(some, destination.library())));
    }
}
