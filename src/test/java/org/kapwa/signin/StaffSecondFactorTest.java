package org.kapwa.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.OneTimeLink;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.OneTimeLinks;
import org.kapwa.accounts.Secret;
import org.kapwa.web.Role;

/// Where staff must have a second factor, a role without one is no role.
class StaffSecondFactorTest {

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.with("--kapwa.signin.staff-second-factor=required", "--kapwa.signin.links=false");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void staffWithoutOneAreLedToItAndAreMembersUntilThen() {
        var visitor = site.visitor();
        var ada = site.member("Ada new", Role.ADMINISTRATOR);

        var answer = signIn(visitor, ada);

        assertThat(Visitor.location(answer)).isEqualTo("/me/second-factor?next=%2Fadmin%2Fmembers");
        assertThat(visitor.get("/admin/members").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/admin/mail").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/admin/invitations", "email", "x@example.org").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void settingItUpMakesTheRoleCountAtOnce() {
        var hoda = site.member("Hoda new", Role.HOST);
        var visitor = site.visitor();
        signIn(visitor, hoda);

        new TestApp(site, hoda).setUp(visitor);

        assertThat(visitor.get("/admin/members").statusCode()).isEqualTo(200);
    }

    @Test
    void withItTheyComeInAsStaff() {
        var mateo = site.member("Mateo two", Role.MODERATOR);
        var app = new TestApp(site, mateo);
        app.setUp();
        var visitor = site.visitor();

        signIn(visitor, mateo);
        var answer = visitor.post("/signin/code", "code", app.code(0));

        assertThat(Visitor.location(answer)).isEqualTo("/admin/members");
        assertThat(visitor.get("/admin/members").statusCode()).isEqualTo(200);
    }

    @Test
    void theyCannotTurnTheOnlyOneOff() {
        var hoda = site.member("Hoda off", Role.HOST);
        var visitor = site.visitor();
        signIn(visitor, hoda);
        new TestApp(site, hoda).setUp(visitor);

        assertThat(visitor.post("/me/second-factor/removal").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/admin/members").statusCode()).isEqualTo(200);
    }

    @Test
    void membersAreNotLedThere() {
        var answer = signIn(site.visitor(), site.member("Meron plain"));

        assertThat(Visitor.location(answer)).isEqualTo("/admin/members");
    }

    @Test
    void theFirstAdministratorIsLedThereToo() {
        try (var empty = RunningSite.with("--kapwa.signin.staff-second-factor=required")) {
            empty.bean(OneTimeLinks.class)
                    .keep(new Secret("console"), OneTimeLink.of(Purpose.FIRST_ADMINISTRATOR, null));
            var visitor = empty.visitor();

            var taken = visitor.post(
                    "/first-administrator/console", "name", "Ada", "email", empty.member("Amina").email(), "password", RunningSite.PASSWORD);
            assertThat(taken.statusCode()).isEqualTo(422);
            assertThat(taken.body()).contains("has an account already");

            var answer = visitor.post(
                    "/first-administrator/console", "name", "Ada First", "email", "ada@example.org", "password", RunningSite.PASSWORD);

            assertThat(Visitor.location(answer)).startsWith("/me/second-factor");
            assertThat(visitor.get("/admin").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aSiteCanBeWithoutSignInLinks() {
        assertThat(site.visitor().get("/signin").body()).doesNotContain("/signin/link");
        assertThat(site.visitor().get("/signin/link").statusCode()).isEqualTo(404);
        assertThat(site.visitor().post("/signin/link", "email", "x@example.org").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> signIn(Visitor visitor, Member member) {
        return visitor.post(
                "/signin", "email", member.email(), "password", RunningSite.PASSWORD, "next", "/admin/members");
    }
}
