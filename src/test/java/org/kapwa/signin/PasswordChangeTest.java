package org.kapwa.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;

class PasswordChangeTest {

    private static final String NEW_PASSWORD = "seven slow rivers meet";

    private final RunningSite site = RunningSite.shared();
    private final Mailbox mailbox = new Mailbox(site);
    private Member amina;
    private Visitor here;

    @BeforeEach
    void signIn() {
        amina = site.member("Amina changes");
        here = site.signedIn(amina);
    }

    @Test
    void itNeedsThePresentPassword() {
        var answer = here.post("/me/password", "current", "not my password", "password", NEW_PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is not your password.");
    }

    @Test
    void itKeepsThisBrowserInUnderANewCookieAndEndsTheOthers() {
        var elsewhere = site.signedIn(amina);
        var before = here.cookie("kapwa");

        here.post("/me/password", "current", RunningSite.PASSWORD, "password", NEW_PASSWORD);

        assertThat(here.get("/me").statusCode()).isEqualTo(200);
        assertThat(here.cookie("kapwa")).isNotEqualTo(before);
        assertThat(elsewhere.get("/me").statusCode()).isEqualTo(303);
        assertThat(mailbox.subjects(amina.email()).getLast()).contains("your password was changed");
    }

    @Test
    void anAddressIsChangedOnlyOnceItIsConfirmedAndTheOldOneIsTold() {
        var newEmail = "moved-" + amina.email();
        here.post("/me/email", "email", newEmail);
        assertThat(here.get("/me").body()).contains(amina.email()).doesNotContain(newEmail);

        var link = mailbox.link(newEmail, "/email/");
        assertThat(site.visitor().get(link).body()).contains(newEmail);
        assertThat(site.visitor().post(link).statusCode()).isEqualTo(200);

        assertThat(here.get("/me").body()).contains(newEmail);
        assertThat(mailbox.subjects(amina.email()).getLast()).contains("your e-mail address was changed");
        assertThat(site.visitor().post(link).statusCode()).isEqualTo(404);
    }

    /// Somebody who knew the old password may have asked for it.
    @Test
    void anAddressAskedForBeforeThePasswordWasChangedIsNotTaken() {
        var thiefs = "thief-" + amina.email();
        here.post("/me/email", "email", thiefs);
        var link = mailbox.link(thiefs, "/email/");

        here.post("/me/password", "current", RunningSite.PASSWORD, "password", NEW_PASSWORD);

        assertThat(site.visitor().post(link).statusCode()).isEqualTo(404);
        assertThat(here.get("/me").body()).contains(amina.email()).doesNotContain(thiefs);
    }

    @Test
    void linksInTheOldMailboxAreVoid() {
        var newEmail = "moved-" + amina.email();
        site.visitor().post("/password", "email", amina.email());
        var old = mailbox.link(amina.email(), "/password/");
        here.post("/me/email", "email", newEmail);

        site.visitor().post(mailbox.link(newEmail, "/email/"));

        assertThat(site.visitor().post(old, "password", NEW_PASSWORD).statusCode()).isEqualTo(404);
    }

    @Test
    void whetherAnAddressIsAnotherMembersIsToldToTheAddressOnly() {
        var other = site.member("Somebody else");
        var free = "free-" + amina.email();

        assertThat(seen(here.post("/me/email", "email", other.email()), other.email()))
                .isEqualTo(seen(here.post("/me/email", "email", free), free));
        assertThat(mailbox.subjects(other.email()).getLast()).contains("this address has an account");
    }

    @Test
    void tenMinutesAfterSigningInTheProofIsAskedForAgain() {
        longAgo();

        assertThat(Visitor.location(here.get("/me/email"))).isEqualTo("/me/proof?next=%2Fme%2Femail");
        assertThat(Visitor.location(here.post("/me/email", "email", "new@example.org"))).startsWith("/me/proof");
        assertThat(Visitor.location(here.post("/me/second-factor"))).startsWith("/me/proof");
        assertThat(Visitor.location(here.get("/me/passkeys"))).startsWith("/me/proof");
        assertThat(here.post("/me/passkeys/options").statusCode()).isEqualTo(403);
        assertThat(Visitor.location(here.post("/me/data/copy"))).startsWith("/me/proof");
        assertThat(Visitor.location(here.post("/me/data/erasure", "contributions", "remove"))).startsWith("/me/proof");
    }

    @Test
    void theProofIsThePasswordAndItLastsTenMinutes() {
        longAgo();
        var before = here.cookie("kapwa");

        assertThat(here.post("/me/proof", "password", "not my password").statusCode()).isEqualTo(422);
        var answer = here.post("/me/proof", "password", RunningSite.PASSWORD, "next", "/me/email");

        assertThat(Visitor.location(answer)).isEqualTo("/me/email");
        assertThat(here.cookie("kapwa")).isNotEqualTo(before);
        assertThat(here.get("/me/email").statusCode()).isEqualTo(200);
    }

    private static String seen(HttpResponse<String> answer, String email) {
        return answer.statusCode()
                + answer.body().replace(email, "X").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private void longAgo() {
        site.bean(JdbcClient.class)
                .sql("update session set proved_at = proved_at - interval '10 minutes' where member = :member")
                .param("member", amina.id())
                .update();
    }
}
