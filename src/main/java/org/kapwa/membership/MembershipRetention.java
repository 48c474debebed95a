package org.kapwa.membership;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Takes out registrations and invitations past their time: who did not join leaves nothing behind.
@Configuration(proxyBeanMethods = false)
class MembershipRetention {

    @Bean
    Task<Void> dropExpiredRegistrations(Registrations registrations, Invitations invitations) {
        return Tasks.recurring("drop-expired-registrations", FixedDelay.ofHours(1)).execute((task, context) -> {
            registrations.dropExpired();
            invitations.dropExpired();
        });
    }
}
