package org.kapwa.accounts;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Takes out what nobody can use any more: links past their time, sessions that nobody came back to.
@Configuration(proxyBeanMethods = false)
class Retention {

    @Bean
    Task<Void> dropExpiredLinksAndSessions(OneTimeLinks links, Sessions sessions) {
        return Tasks.recurring("drop-expired-links-and-sessions", FixedDelay.ofHours(1)).execute((task, context) -> {
            links.dropExpired();
            sessions.dropExpired();
        });
    }
}
