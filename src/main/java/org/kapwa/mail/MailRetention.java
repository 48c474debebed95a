package org.kapwa.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Mails are kept for thirty days, so that an operator can see what became of one, and then taken out.
@Configuration(proxyBeanMethods = false)
class MailRetention {

    private static final Duration KEPT_FOR = Duration.ofDays(30);

    @Bean
    Task<Void> dropOldMail(Mails mails, Clock clock) {
        return Tasks.recurring("drop-old-mail", FixedDelay.ofHours(6))
                .execute((task, context) -> mails.dropWrittenBefore(OffsetDateTime.now(clock).minus(KEPT_FOR)));
    }
}
