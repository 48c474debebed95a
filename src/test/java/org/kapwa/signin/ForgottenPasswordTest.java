package org.kapwa.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;

class ForgottenPasswordTest {

    private static final String NEW_PASSWORD = "seven slow rivers meet";

    private final RunningSite site = RunningSite.shared();
    private final Mailbox mailbox = new Mailbox(site);
    private final Visitor phone = site.visitor();
    private Member amina;
    private String link;

    @BeforeEach
    void askForALink() {
        amina = site.member("Amina forgets");
        phone.post("/password", "email", amina.email());
        link = mailbox.link(amina.email(), "/password/");
    }

    @Test
    void theLinkSetsANewPasswordOnceAndTheOldOneIsNoMore() {
        assertThat(phone.post(link, "password", NEW_PASSWORD).statusCode()).isEqualTo(200);

        assertThat(signIn(RunningSite.PASSWORD)).isEqualTo(422);
        assertThat(signIn(NEW_PASSWORD)).isEqualTo(303);
        assertThat(phone.post(link, "password", "another four words here").statusCode()).isEqualTo(404);
    }

    @Test
    void itSignsNobodyIn() {
        phone.post(link, "password", NEW_PASSWORD);

        assertThat(Visitor.location(phone.get("/me"))).startsWith("/signin");
    }

    @Test
    void everySessionEndsAtOnce() {
        var laptop = site.signedIn(amina);

        phone.post(link, "password", NEW_PASSWORD);

        assertThat(Visitor.location(laptop.get("/me"))).startsWith("/signin");
    }

    @Test
    void theMemberIsTold() {
        phone.post(link, "password", NEW_PASSWORD);

        assertThat(mailbox.subjects(amina.email()).getLast()).contains("your password was changed");
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStillWorks() {
        assertThat(phone.post(link, "password", "password1234").statusCode()).isEqualTo(422);
        assertThat(phone.post(link, "password", amina.email()).statusCode()).isEqualTo(422);

        assertThat(phone.post(link, "password", NEW_PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void anOlderLinkDiesWithTheOldPassword() {
        phone.post("/password", "email", amina.email());
        var newer = mailbox.link(amina.email(), "/password/");

        phone.post(newer, "password", NEW_PASSWORD);

        assertThat(phone.post(link, "password", "another four words here").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverHasASecondFactorIsStillAskedForIt() {
        new TestApp(site, amina).setUp();

        phone.post(link, "password", NEW_PASSWORD);
        var answer = phone.post("/signin", "email", amina.email(), "password", NEW_PASSWORD);

        assertThat(Visitor.location(answer)).isEqualTo("/signin/code");
        assertThat(Visitor.location(phone.get("/me"))).startsWith("/signin");
    }

    private int signIn(String password) {
        return site.visitor().post("/signin", "email", amina.email(), "password", password).statusCode();
    }
}
