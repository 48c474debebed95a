package org.kapwa.references;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Takes out what was looked at and not confirmed within thirty days.
@Configuration(proxyBeanMethods = false)
class ImportRetention {

    private static final Duration KEPT_FOR = Duration.ofDays(30);

    @Bean
    Task<Void> dropUnconfirmedImports(Imports imports, Clock clock) {
        return Tasks.recurring("drop-unconfirmed-imports", FixedDelay.ofHours(6))
                .execute((task, context) -> imports.dropUnconfirmed(OffsetDateTime.now(clock).minus(KEPT_FOR)));
    }
}
