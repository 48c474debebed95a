package org.kapwa.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInLinkTest {

    private final RunningSite site = RunningSite.shared();
    private final Mailbox mailbox = new Mailbox(site);
    private final Visitor phone = site.visitor();
    private Member amina;
    private String link;

    @BeforeEach
    void askForALink() {
        amina = site.member("Amina by link");
        phone.post("/signin/link", "email", amina.email(), "next", "/library/mine");
        link = mailbox.link(amina.email(), "/signin/link/");
    }

    @Test
    void itsButtonSignsInAndLeadsToWhereTheReaderWasGoing() {
        var answer = phone.post(link);

        assertThat(Visitor.location(answer)).isEqualTo("/library/mine");
        assertThat(phone.get("/me").body()).contains(amina.email());
    }

    @Test
    void openingItChangesNothing() {
        phone.get(link);
        phone.get(link);

        assertThat(phone.get("/me").statusCode()).isEqualTo(303);
        assertThat(phone.post(link).statusCode()).isEqualTo(303);
    }

    @Test
    void itWorksOnce() {
        phone.post(link);
        phone.post("/signout");

        assertThat(phone.post(link).statusCode()).isEqualTo(404);
        assertThat(phone.get("/me").statusCode()).isEqualTo(303);
    }

    @Test
    void itWorksOnlyInTheBrowserThatAsked() {
        var stranger = site.visitor();

        assertThat(stranger.post(link).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/me").statusCode()).isEqualTo(303);
        assertThat(phone.post(link).statusCode()).isEqualTo(303);
    }

    @Test
    void itDoesNotWorkAfterTenMinutes() {
        site.bean(JdbcClient.class)
                .sql("update one_time_link set expires_at = expires_at - interval '10 minutes' where member = :member")
                .param("member", amina.id())
                .update();

        assertThat(phone.get(link).statusCode()).isEqualTo(404);
        assertThat(phone.post(link).statusCode()).isEqualTo(404);
    }

    @Test
    void itLeadsToNoOtherSite() {
        phone.post("/signin/link", "email", amina.email(), "next", "https://elsewhere.example/");

        assertThat(Visitor.location(phone.post(mailbox.link(amina.email(), "/signin/link/")))).isEqualTo("/");
    }

    @Test
    void itIsOfNoUseToASuspendedMember() {
        site.bean(JdbcClient.class)
                .sql("update member set state = 'suspended' where id = :member")
                .param("member", amina.id())
                .update();

        assertThat(phone.post(link).statusCode()).isEqualTo(404);
    }

    @Test
    void theDatabaseDoesNotHoldWhatIsInTheLink() {
        var secret = link.substring(link.lastIndexOf('/') + 1);

        var row = site.bean(JdbcClient.class)
                .sql("select t::text from one_time_link t where member = :member")
                .param("member", amina.id())
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(secret).doesNotContain(phone.cookie("kapwa-link"));
    }
}
