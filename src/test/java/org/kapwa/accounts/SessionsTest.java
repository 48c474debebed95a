package org.kapwa.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.audit.Audit;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionsTest {

    private static final Pattern END = Pattern.compile("action=\"(/me/sessions/\\d+/end)\"");

    private final RunningSite site = RunningSite.shared();

    @Test
    void aCookieThatSomebodyPlantedIsNotTheOneOfTheSession() {
        var visitor = site.visitor();
        visitor.plant("kapwa", "planted");

        visitor.signIn(site.member("Amina planted").email(), RunningSite.PASSWORD);

        assertThat(visitor.cookie("kapwa")).isNotEmpty().isNotEqualTo("planted");
        var attacker = site.visitor();
        attacker.plant("kapwa", "planted");
        assertThat(Visitor.location(attacker.get("/me"))).startsWith("/signin");
    }

    @Test
    void signingInAgainEndsTheSessionThatTheBrowserHad() {
        var amina = site.member("Amina again");
        var visitor = site.signedIn(amina);
        var before = visitor.cookie("kapwa");

        visitor.signIn(amina.email(), RunningSite.PASSWORD);

        assertThat(visitor.cookie("kapwa")).isNotEqualTo(before);
        assertThat(holder(before).get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        var visitor = site.signedIn(site.member("Amina leaves"));
        var stolen = visitor.cookie("kapwa");

        visitor.post("/signout");

        assertThat(holder(stolen).get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void aMemberSeesHerSessionsAndEndsOneFromAfar() {
        var amina = site.member("Amina on two");
        var lost = site.signedIn(amina);
        var here = site.signedIn(amina);

        var end = END.matcher(here.get("/me/sessions").body());
        assertThat(end.find()).isTrue();
        here.post(end.group(1));

        assertThat(lost.get("/me").statusCode()).isEqualTo(303);
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aMemberEndsAllHerOtherSessions() {
        var amina = site.member("Amina on three");
        var one = site.signedIn(amina);
        var two = site.signedIn(amina);
        var here = site.signedIn(amina);

        here.post("/me/sessions/others/end");

        assertThat(one.get("/me").statusCode()).isEqualTo(303);
        assertThat(two.get("/me").statusCode()).isEqualTo(303);
        assertThat(here.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsAnothersSession() {
        var amina = site.member("Amina attacked");
        var hers = site.signedIn(amina);
        var number = db().sql("select id from session where member = :member")
                .param("member", amina.id())
                .query(Long.class)
                .single();

        site.signedIn(site.member("Mallory")).post("/me/sessions/" + number + "/end");

        assertThat(hers.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void onlyASessionThatEndedIsNoted() {
        var amina = site.member("Amina noted");
        var here = site.signedIn(amina);

        here.post("/me/sessions/999999999/end");
        here.post("/me/sessions/others/end");
        assertThat(endingsNotedOf(amina)).isZero();

        site.signedIn(amina);
        here.post("/me/sessions/others/end");
        assertThat(endingsNotedOf(amina)).isEqualTo(1);
    }

    private long endingsNotedOf(Member member) {
        return site.bean(Audit.class).about(member.id(), 100).stream()
                .filter(entry -> entry.what().equals("accounts.deed.session-ended"))
                .count();
    }

    @Test
    void theListSaysBrowserAndSystemInPlainWords() {
        var amina = site.member("Amina looks");
        try (var desktop = Chromium.desktop("en")) {
            var page = desktop.newPage();
            page.navigate(site.url() + "/signin?next=/me/sessions");
            page.fill("#email", amina.email());
            page.fill("#password", RunningSite.PASSWORD);
            page.click("main form button");

            assertThat(page.locator("main").innerText()).contains("Chrome on Linux", "This browser");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen_at = seen_at - interval '14 days'", "started_at = started_at - interval '60 days'"})
    void aSessionEndsWhenNobodyUsesItAndAfterTwoMonthsInAnyCase(String change) {
        var amina = site.member("Amina away");
        var visitor = site.signedIn(amina);

        db().sql("update session set " + change + " where member = :member")
                .param("member", amina.id())
                .update();

        assertThat(visitor.get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void aSuspendedMemberIsOutAtTheNextRequest() {
        var amina = site.member("Amina suspended");
        var visitor = site.signedIn(amina);

        db().sql("update member set state = 'suspended' where id = :member")
                .param("member", amina.id())
                .update();

        assertThat(visitor.get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheNextRequest() {
        var hoda = site.member("Hoda no host", Role.HOST);
        var visitor = site.signedIn(hoda);
        assertThat(visitor.get("/admin").statusCode()).isEqualTo(200);

        db().sql("delete from member_role where member = :member")
                .param("member", hoda.id())
                .update();

        assertThat(visitor.get("/admin").statusCode()).isEqualTo(403);
    }

    @Test
    void theDatabaseDoesNotHoldTheCookie() {
        var amina = site.member("Amina hashed");
        var visitor = site.signedIn(amina);

        var row = db().sql("select s::text from session s where member = :member")
                .param("member", amina.id())
                .query(String.class)
                .single();

        assertThat(visitor.cookie("kapwa")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(row).doesNotContain(visitor.cookie("kapwa"));
    }

    private Visitor holder(String cookie) {
        var holder = site.visitor();
        holder.plant("kapwa", cookie);
        return holder;
    }

    private JdbcClient db() {
        return site.bean(JdbcClient.class);
    }
}
