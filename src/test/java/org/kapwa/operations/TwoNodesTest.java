package org.kapwa.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two sites on one database, each with an index and kept pages of its own, are one to those who use them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    /// A node looks for changes a few times a second; a loaded machine gets more time.
    private static final Duration SOON = Duration.ofSeconds(5);

    private final RunningSite one = RunningSite.shared();
    private RunningSite other;

    @BeforeAll
    void startTheOther() throws IOException {
        var database = Files.readString(Path.of(one.property("kapwa.home"), "database.url"));
        other = RunningSite.with("--kapwa.database.url=" + database);
    }

    @AfterAll
    void stopTheOther() {
        other.close();
    }

    @Test
    void whatAHostPublishesOnOneIsFoundOnTheOtherAndGoneWhenItIsWithdrawn() {
        var host = one.signedIn(one.member("Hoda", Role.HOST));
        var resource = submitted("Quince orchards at dusk");
        var reader = other.visitor();
        assertThat(reader.get("/search?q=quince").body()).doesNotContain("Quince orchards");

        host.post("/library/" + resource + "/publication");

        Waiting.until(SOON, () -> reader.get("/search?q=quince").body().contains("at dusk"));
        var page = Visitor.location(reader.get("/library/" + resource));
        assertThat(reader.get(page).body()).contains("Quince orchards");

        host.post("/library/" + resource + "/withdrawal", "reason", "The orchards were felled.");

        Waiting.until(SOON, () -> !reader.get("/search?q=quince").body().contains("at dusk"));
        Waiting.until(SOON, () -> reader.get(page).body().contains("The orchards were felled."));
    }

    @Test
    void whoSignsOutOnOneIsSignedOutOnTheOtherAtOnce() {
        var here = one.signedIn(one.member("Amina"));
        var there = new Visitor(other.url());
        there.plant("kapwa", here.cookie("kapwa"));
        assertThat(there.get("/me").statusCode()).isEqualTo(200);

        here.post("/signout");

        assertThat(there.get("/me").statusCode()).isEqualTo(303);
    }

    private long submitted(String title) {
        Member contributor = one.member("Sita");
        return one.bean(JdbcClient.class)
                .sql("""
                        insert into resource (state, contributor, title, begun_at, changed_at, submitted_at)
                        values ('submitted', :member, :title, now(), now(), now())
                        returning id
                        """)
                .param("member", contributor.id())
                .param("title", title)
                .query(Long.class)
                .single();
    }
}
