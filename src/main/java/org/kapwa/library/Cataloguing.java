package org.kapwa.library;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.kapwa.works.Publication;
import org.kapwa.works.Works;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells works of resources that are new or changed, whichever way they came: soon after, and at once before somebody
/// looks for duplicates.
@Configuration(proxyBeanMethods = false)
class Cataloguing {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;

    private final JdbcClient db;
    private final Works works;
    private final TransactionTemplate transaction;

    Cataloguing(JdbcClient db, Works works, TransactionTemplate transaction) {
        this.db = db;
        this.works = works;
        this.transaction = transaction;
    }

    @Bean
    Task<Void> catalogue() {
        return Tasks.recurring("catalogue", FixedDelay.of(PAUSE)).execute((task, context) -> catchUp());
    }

    void catchUp() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> catalogueSome()))) {
            Thread.onSpinWait();
        }
    }

    /// @return whether there may be more
    private boolean catalogueSome() {
        var waiting = waiting();
        var publications = works.publications(waiting.stream().map(Resource::id).toList());
        for (var resource : waiting) {
            works.describe(resource.id(), Cited.of(resource, publications.getOrDefault(resource.id(), Publication.UNKNOWN)));
        }
        db.sql("update resource set catalogued = true where id = any(:ids)")
                .param("ids", waiting.stream().map(Resource::id).toArray(Long[]::new))
                .update();
        return waiting.size() == AT_ONCE;
    }

    private List<Resource> waiting() {
        return db.sql("""
                        select %s
                          from resource
                         where not catalogued
                           and state <> 'draft'
                         order by id
                         limit :howMany
                           for update skip locked
                        """.formatted(ResourceRow.COLUMNS))
                .param("howMany", AT_ONCE)
                .query(ResourceRow::read)
                .list();
    }
}
