package org.kapwa.storage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads kept bytes again, a few files at a time and those longest unread first, and notes what is no longer what it
/// was.
@Configuration(proxyBeanMethods = false)
class Fixity {

    private static final Logger LOG = LoggerFactory.getLogger(Fixity.class);
    private static final int FILES_AT_ONCE = 50;
    private static final long BYTES_AT_ONCE = 200_000_000;

    private final JdbcClient db;
    private final FileStore store;
    private final Clock clock;

    Fixity(JdbcClient db, FileStore store, Clock clock) {
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    private record Due(String hash, long bytes) {}

    @Bean
    RecurringTask<Void> checkFixity() {
        return Tasks.recurring("check-fixity", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> run());
    }

    /// That the store is away, or cannot read a file just now, is no damage: the next run begins with others.
    void run() {
        try {
            check(due());
        } catch (IOException away) {
            LOG.warn("kept files cannot be read now and are checked later: {}", away.getMessage());
        }
    }

    private void check(List<Due> files) throws IOException {
        var bytes = 0L;
        for (var due : files) {
            begin(due.hash());
            note(due.hash(), state(due.hash()));
            bytes += due.bytes();
            if (bytes > BYTES_AT_ONCE) {
                return;
            }
        }
    }

    private List<Due> due() {
        return db.sql("""
                        select hash, bytes
                          from stored_file
                         where verdict <> 'refused'
                         order by checked_at nulls first
                         limit :howMany
                        """)
                .param("howMany", FILES_AT_ONCE)
                .query(Due.class)
                .list();
    }

    private void begin(String hash) {
        db.sql("update stored_file set checked_at = :now where hash = :hash")
                .param("now", OffsetDateTime.now(clock))
                .param("hash", hash)
                .update();
    }

    private String state(String hash) throws IOException {
        try (var content = store.open(hash, 0)) {
            return Arrival.hash(content).equals(hash) ? "whole" : "changed";
        } catch (NoSuchFileException gone) {
            return "missing";
        }
    }

    private void note(String hash, String state) {
        if (state.equals("whole")) {
            db.sql("update fixity_fault set healed_at = :now where file = :hash and healed_at is null")
                    .param("now", OffsetDateTime.now(clock))
                    .param("hash", hash)
                    .update();
            return;
        }
        LOG.error("file {} is {}", hash, state);
        db.sql("""
                        insert into fixity_fault (file, fault, noticed_at)
                        values (:hash, :fault, :now)
                        on conflict (file) do update
                           set fault = excluded.fault, noticed_at = excluded.noticed_at, healed_at = null
                        """)
                .param("hash", hash)
                .param("fault", state)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
