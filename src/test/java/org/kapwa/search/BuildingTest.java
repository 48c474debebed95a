package org.kapwa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Waiting;
import org.kapwa.web.Role;

/// While a node builds its index, nobody is told that there is nothing.
class BuildingTest {

    private static final RunningSite SITE = RunningSite.with();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void aSearchSaysThatNotEverythingIsFoundYetAndIsNotCountedAsUnanswered() {
        var host = SITE.signedIn(SITE.member("Hoda waits", Role.HOST));
        var shown = SITE.bean(Shown.class);
        Waiting.until(Duration.ofSeconds(20), () -> SITE.bean(Search.class).isWhole());
        var upTo = shown.upTo();

        shown.setUpTo(FeedPosition.NONE);
        var building = host.get("/search?q=quokkarium").body();
        shown.setUpTo(upTo);

        assertThat(building).contains("Not everything can be found yet");
        assertThat(host.get("/desk/unanswered").body()).doesNotContain("quokkarium");
        assertThat(host.get("/search?q=quokkarium").body()).doesNotContain("Not everything can be found yet");
        assertThat(host.get("/desk/unanswered").body()).contains("quokkarium");
    }
}
