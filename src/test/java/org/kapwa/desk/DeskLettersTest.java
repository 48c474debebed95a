package org.kapwa.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Hosts hear of what waits for them without looking, and not more often than they like.
@SuppressWarnings("NullAway.Init") // JUnit sets these before the first test
class DeskLettersTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static RunningSite site;
    private static JdbcClient db;
    private static Member ada;
    private static Visitor administrator;
    private static Visitor contributor;

    private final String title = "Leaflet " + NUMBER.incrementAndGet();
    private final Member hoda = site.member("Hoda Hears");
    private final Visitor host = site.signedIn(hoda);

    @BeforeAll
    static void start() {
        site = RunningSite.with();
        db = site.bean(JdbcClient.class);
        ada = site.member("Ada Decides", Role.ADMINISTRATOR);
        administrator = site.signedIn(ada);
        contributor = site.signedIn(site.member("Carmen Contributor"));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void nothingWaitsAndHodaCaresForFrench() {
        db.sql("update resource set state = 'refused'").update();
        db.sql("delete from member_role where role = 'host'").update();
        administrator.post("/admin/members/" + hoda.id() + "/roles", "role", "host", "languages", "fr");
    }

    @Test
    void aHostIsToldOfWhatWaitsInTheirCareAndNotWhoseItIs() {
        submit("fr", title);
        submit("en", "English " + title);

        goRound();

        assertThat(letters(hoda)).containsExactly("Kapwa: 1 submission waits for you");
        assertThat(text(hoda))
                .contains("– " + title, site.url() + "/desk")
                .doesNotContain("English", "Carmen", "Contributor");
    }

    @Test
    void nobodyIsToldOfTheSameTwice() {
        submit("fr", title);
        goRound();
        aDayPasses();

        goRound();

        assertThat(letters(hoda)).hasSize(1);
    }

    @Test
    void whatComesWithinADayIsToldTogetherAfterwards() {
        submit("fr", title);
        goRound();
        submit("fr", "Second " + title);
        submit("fr", "Third " + title);
        goRound();
        assertThat(letters(hoda)).hasSize(1);

        aDayPasses();
        goRound();

        assertThat(letters(hoda)).hasSize(2).last().isEqualTo("Kapwa: 3 submissions wait for you");
        assertThat(text(hoda)).containsSubsequence("– Third " + title, "– Second " + title, "– " + title);
    }

    @Test
    void whatAHostHasPutOnHoldIsNoNewsUntilItIsSubmittedAgain() {
        var id = submit("fr", title);
        host.post("/library/" + id + "/hold", "reason", "Which year?");
        goRound();
        assertThat(letters(hoda)).isEmpty();

        describe(id, "3", "fr", title);
        goRound();

        assertThat(letters(hoda)).hasSize(1);
    }

    @Test
    void whatWasRefusedAndIsSubmittedAgainIsNewAgain() {
        var id = submit("fr", title);
        goRound();
        aDayPasses();
        host.post("/library/" + id + "/refusal", "reason", "Too short.");

        describe(id, "3", "fr", title);
        goRound();

        assertThat(letters(hoda)).hasSize(2);
    }

    @Test
    void theyReadItInTheirOwnLanguage() {
        db.sql("update member set language = 'ar' where id = :id").param("id", hoda.id()).update();
        submit("fr", title);

        goRound();

        assertThat(letters(hoda)).containsExactly("Kapwa: مساهمة واحدة في انتظارك");
    }

    @Test
    void whoTurnsThemOffGetsNoneUntilTheyTurnThemOn() {
        submit("fr", title);

        host.post("/desk/letters", "wanted", "false");
        goRound();
        assertThat(host.get("/desk").body()).contains("You get no mail");
        assertThat(letters(hoda)).isEmpty();

        host.post("/desk/letters", "wanted", "true");
        goRound();
        assertThat(host.get("/desk").body()).contains("you get a mail");
        assertThat(letters(hoda)).hasSize(1);
    }

    @Test
    void whatStandsInALetterEndsTheLettersWithoutSigningInAndNobodyElses() {
        submit("fr", title);
        goRound();
        aDayPasses();
        var end = new Mailbox(site).link(hoda.email(), "/letters/");
        submit("fr", "Second " + title);

        var answer = site.visitor().post(end, "List-Unsubscribe", "One-Click");
        goRound();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("You get no mail about what waits");
        assertThat(letters(hoda)).hasSize(1);
        assertThat(host.get("/desk").body()).contains("Send me a mail");
        assertThat(administrator.get("/desk").body()).contains("Send me no such mail");
        assertThat(column("unsubscribe")).isEqualTo(site.url() + end);
    }

    @Test
    void lookingAtThatAddressEndsNothingAndOffersAButton() {
        submit("fr", title);
        goRound();
        var end = new Mailbox(site).link(hoda.email(), "/letters/");

        var page = site.visitor().get(end).body();

        assertThat(page).contains("<form method=\"post\" action=\"" + end + "\">", "Send me no such mail").doesNotContain("Hoda");
        assertThat(host.get("/desk").body()).contains("you get a mail");
    }

    @Test
    void anOldLettersAddressWorksAfterNewOnesAndNobodyGuessesOne() {
        submit("fr", title);
        goRound();
        var old = new Mailbox(site).link(hoda.email(), "/letters/");
        aDayPasses();
        submit("fr", "Second " + title);
        goRound();

        assertThat(site.visitor().post(old + "x").statusCode()).isEqualTo(404);
        assertThat(site.visitor().get("/letters/" + hoda.id()).statusCode()).isEqualTo(404);
        assertThat(old).matches("/letters/[\\w-]{32}");
        assertThat(site.visitor().post(old).statusCode()).isEqualTo(200);
        assertThat(host.get("/desk").body()).contains("Send me a mail");
    }

    @Test
    void administratorsAreToldOfWhatNoHostCaresFor() {
        db.sql("delete from desk_letter where host = :ada").param("ada", ada.id()).update();
        var before = letters(ada).size();
        submit("fr", title);
        goRound();
        assertThat(letters(ada)).hasSize(before);

        submit("en", "English " + title);
        goRound();

        assertThat(letters(ada)).hasSize(before + 1);
        assertThat(text(ada)).contains("– English " + title).doesNotContain("– " + title);
    }

    @Test
    void whoIsSuspendedIsToldNothing() {
        submit("fr", title);
        administrator.post("/admin/members/" + hoda.id() + "/suspension", "reason", "Advertising.");

        goRound();

        assertThat(letters(hoda)).isEmpty();
    }

    @Test
    void manyWhoGoRoundAtOnceWriteOnce() {
        submit("fr", title);
        host.post("/desk/letters", "wanted", "true");

        try (var nodes = Executors.newFixedThreadPool(8)) {
            for (var node = 0; node < 8; node++) {
                nodes.submit(DeskLettersTest::goRound);
            }
        }

        assertThat(letters(hoda)).hasSize(1);
    }

    private static void goRound() {
        site.bean(Rounds.class).go();
    }

    private void aDayPasses() {
        db.sql("update desk_letter set sent_at = sent_at - interval '1 day' where host = :host").param("host", hoda.id()).update();
        db.sql("update resource set submitted_at = submitted_at - interval '1 day'").update();
    }

    /// The subjects of what a member was written of what waits.
    private static List<String> letters(Member member) {
        return new Mailbox(site).subjects(member.email()).stream()
                .filter(subject -> subject.contains("submission") || subject.contains("انتظارك"))
                .toList();
    }

    private String column(String name) {
        return db.sql("select " + name + " from mail where recipient = :recipient order by id desc limit 1")
                .param("recipient", hoda.email())
                .query(String.class)
                .single();
    }

    private static String text(Member member) {
        return new Mailbox(site).text(member.email());
    }

    private static String submit(String language, String title) {
        var begun = contributor.post("/library", "link", "https://example.org/" + NUMBER.incrementAndGet());
        var id = Visitor.location(begun).replaceAll("\\D+", "");
        describe(id, "1", language, title);
        return id;
    }

    private static void describe(String id, String version, String language, String title) {
        var answer = contributor.post(
                "/library/" + id + "/submission", "version", version, "title", title, "summary", "About it.", "type", "manual",
                "languages", language, "licence", "unknown", "link", "https://example.org/of/" + id);
        assertThat(Visitor.location(answer)).startsWith("/library/" + id + "-");
    }
}
