package org.kapwa.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Takes out failed sign-ins past their ninety days.
@Configuration(proxyBeanMethods = false)
class AuditRetention {

    @Bean
    Task<Void> dropOldFailures(Failures failures) {
        return Tasks.recurring("drop-old-failures", FixedDelay.ofHours(6))
                .execute((task, context) -> failures.dropOld());
    }
}
