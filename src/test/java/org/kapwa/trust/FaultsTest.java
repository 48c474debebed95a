package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.web.Role;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A fault of the site's own, here a table that is gone.
class FaultsTest {

    private static final Pattern ID = Pattern.compile("name this number: ([0-9a-f]{10})");

    private final RunningSite site = RunningSite.shared();

    @Test
    void whoMeetsItIsToldANumberThatTheLogHasToo() {
        var log = (Logger) LoggerFactory.getLogger("org.kapwa.web.ErrorPages");
        var kept = new ListAppender<ILoggingEvent>();
        kept.start();
        log.addAppender(kept);
        var administrator = site.signedIn(site.member("Ada", Role.ADMINISTRATOR));
        var db = site.bean(JdbcClient.class);
        db.sql("alter table unanswered_search rename to mislaid").update();
        try {
            var answer = administrator.get("/desk/unanswered?lang=en&q=secret");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("<h1>Something went wrong on our side</h1>").doesNotContain("unanswered_search", "Exception");
            var id = ID.matcher(answer.body());
            assertThat(id.find()).isTrue();
            assertThat(kept.list)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getFormattedMessage()).isEqualTo("error " + id.group(1) + " on GET /desk/unanswered"))
                    .satisfies(entry -> assertThat(entry.getThrowableProxy()).isNotNull());
        } finally {
            db.sql("alter table mislaid rename to unanswered_search").update();
            log.detachAppender(kept);
        }
    }
}
