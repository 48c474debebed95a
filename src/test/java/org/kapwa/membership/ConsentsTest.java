package org.kapwa.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What rests on a member's consent ends when they take it back, by one button and at once.
class ConsentsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final RunningSite site = RunningSite.shared();
    private final JdbcClient db = site.bean(JdbcClient.class);
    private final Member amina = site.member("Amina Agrees");
    private final Visitor here = site.signedIn(amina);
    private final Visitor others = site.visitor();
    private final String path = "/people/" + amina.handle();

    @Test
    void whoAgreedToNothingHasNothingToTakeBack() {
        assertThat(here.get("/me").body()).contains("/me/consents");
        assertThat(here.get("/me/consents").body()).contains("nothing rests on your consent").doesNotContain("/withdrawal");
    }

    @Test
    void aPartOfTheProfileIsForOneselfAloneAndTheOthersStay() {
        say();
        assertThat(here.get("/me/consents").body()).contains("Who sees it: Everyone", "As you last said on");
        assertThat(others.get(path).body()).contains("Nurse on two islands", "Night shifts");

        withdraw("profile-about");

        assertThat(others.get(path).body()).doesNotContain("Nurse on two islands").contains("Night shifts");
        assertThat(here.get(path).body()).contains("Nurse on two islands");
        assertThat(offered("profile-about")).isFalse();
        assertThat(offered("profile-helps-with")).isTrue();
    }

    @Test
    void aFormThatWasOpenedBeforeDoesNotGiveItAgain() {
        say();
        withdraw("profile-about");

        var answer = here.post(
                "/me/profile", "version", "1", "about", "Nurse on two islands", "circle[about]", "public", "circle[name]", "public");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(others.get(path).body()).doesNotContain("Nurse on two islands");
    }

    /// Whoever is listed after it was taken back tells that the index has come so far.
    @Test
    void whoTakesBackBeingFoundIsFoundNoMore() {
        var surname = "Listed" + Long.toString(System.nanoTime(), 36);
        var nia = site.member("Nia " + surname);
        var later = site.member("Later " + surname);
        var hers = beListed(nia);
        Waiting.until(SOON, () -> isListed(nia, surname));

        hers.post("/me/consents/profile-name/withdrawal");

        beListed(later);
        Waiting.until(SOON, () -> isListed(later, surname));
        assertThat(isListed(nia, surname)).isFalse();
    }

    @Test
    void aPhotoIsRemoved() throws IOException {
        say();
        here.upload("/me/photo", "me.png", picture());
        assertThat(others.bytes(path + "/photo").statusCode()).isEqualTo(200);

        withdraw("profile-photo");

        assertThat(others.bytes(path + "/photo").statusCode()).isEqualTo(404);
        assertThat(here.bytes(path + "/photo").statusCode()).isEqualTo(404);
        assertThat(offered("profile-photo")).isFalse();
    }

    @Test
    void aPlaceInAnOrganisationIsGone() {
        var id = Visitor.location(here.post("/organisations", "name", "Lakes of " + amina.handle())).replaceAll("^/organisations/(\\d+).*", "$1");
        here.post("/organisations/" + id + "/affiliation", "circle", "public", "title", "Nurse");
        assertThat(here.get("/me/consents").body()).contains("Belonging to an organisation", "Lakes of " + amina.handle());

        withdraw("organisation-" + id);

        assertThat(db.sql("select count(*) from affiliation where member = :id").param("id", amina.id()).query(Long.class).single())
                .isZero();
        assertThat(offered("organisation-" + id)).isFalse();
    }

    @Test
    void whatTheyFollowIsForgotten() {
        var other = site.member("Olu Other");
        here.post("/people/" + other.handle() + "/follow");
        assertThat(here.get("/me/consents").body()).contains("You follow one thing");

        withdraw("following");

        assertThat(here.get("/me/following").body()).doesNotContain("Olu Other");
        assertThat(offered("following")).isFalse();
    }

    @Test
    void hostsAreWrittenToNoMore() {
        var host = site.signedIn(site.member("Hoda Hears", Role.HOST));
        assertThat(host.get("/me/consents").body()).contains("/me/consents/desk-letters/withdrawal");

        host.post("/me/consents/desk-letters/withdrawal");

        assertThat(host.get("/desk").body()).contains("Send me a mail");
        assertThat(host.get("/me/consents").body()).doesNotContain("desk-letters");
    }

    @Test
    void anOutsideAccountIsUntiedOnItsOwnPage() {
        db.sql("insert into outside_identity (issuer, subject, member, linked_at) values ('https://id.example.org', :subject, :id, now())")
                .param("subject", amina.handle())
                .param("id", amina.id())
                .update();

        assertThat(here.get("/me/consents").body()).contains("href=\"/me/provider\"").doesNotContain("consents/provider/withdrawal");
        here.post("/me/consents/provider/withdrawal");
        assertThat(here.get("/me/consents").body()).contains("href=\"/me/provider\"");
    }

    @Test
    void nobodyTakesBackForSomebodyElse() {
        say();

        site.signedIn(site.member("Olu Other")).post("/me/consents/profile-about/withdrawal");

        assertThat(others.get(path).body()).contains("Nurse on two islands");
    }

    @Test
    void thatItWasTakenBackIsNoted() {
        say();

        withdraw("profile-about");
        withdraw("profile-about");

        assertThat(db.sql("select count(*) from audit_entry where who = :id and what = 'membership.deed.consent-withdrawn'")
                        .param("id", amina.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void say() {
        var answer = here.post(
                "/me/profile", "version", "0", "about", "Nurse on two islands", "helpsWith", "Night shifts",
                "circle[name]", "public", "circle[about]", "public", "circle[helps-with]", "public", "circle[photo]", "public");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private Visitor beListed(Member member) {
        var visitor = site.signedIn(member);
        visitor.post("/me/profile", "version", "0", "circle[name]", "public");
        return visitor;
    }

    private boolean isListed(Member member, String surname) {
        return others.get("/people?q=" + surname).body().contains("\"/people/" + member.handle() + "\"");
    }

    private void withdraw(String code) {
        assertThat(Visitor.location(here.post("/me/consents/" + code + "/withdrawal"))).startsWith("/me/consents");
    }

    private boolean offered(String code) {
        return here.get("/me/consents").body().contains("/me/consents/" + code + "/withdrawal");
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
