package org.kapwa.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.MemberFiles;
import org.kapwa.web.Changed;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The three ways in which people come to be members.
class JoiningTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String email = "joiner" + NUMBER.incrementAndGet() + "@joining.example.org";

    @Nested
    class WhereAnyoneMayJoin {

        private final RunningSite site = RunningSite.shared();

        @Test
        void nobodyIsAMemberBeforeTheAddressIsConfirmed() {
            register(site, "Amina");

            assertThat(site.bean(Accounts.class).byEmail(email)).isEmpty();
            confirm(site);
            assertThat(signIn(site)).isEqualTo(303);
        }

        @Test
        void aConfirmationWorksOnce() {
            register(site, "Amina");
            var link = new Mailbox(site).link(email, "/register/");
            site.visitor().post(link);

            assertThat(site.visitor().post(link).statusCode()).isEqualTo(404);
            assertThat(site.visitor().get(link).body()).contains("This link does not work any more", "href=\"/signin\"");
        }

        @Test
        void aMemberWhoAsksAgainIsToldByMailOnly() {
            register(site, "Amina");
            confirm(site);

            register(site, "Somebody");

            assertThat(new Mailbox(site).subjects(email).getLast()).contains("you already have an account");
        }

        @Test
        void aNameIsNoPlaceForAnAdvertisement() {
            var answer = site.visitor()
                    .post("/register", "name", "Win at www.casino.example", "email", email, "password", RunningSite.PASSWORD);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(new Mailbox(site).subjects(email)).isEmpty();
        }

        @Test
        void aMachineThatFillsInTheHiddenFieldGetsNoMailAndAPersonIsToldWhatToDo() {
            var answer = site.visitor()
                    .post("/register", "name", "Bot", "email", email, "password", RunningSite.PASSWORD, "website", "x");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Leave this empty: A field", "please send the form once more", "value=\"Bot\"").doesNotContain("value=\"x\"");
            assertThat(new Mailbox(site).subjects(email)).isEmpty();
        }
    }

    @Nested
    class WhereStaffApprove {

        private static RunningSite site;

        @BeforeAll
        static void start() {
            site = RunningSite.with("--kapwa.joining.policy=approve");
        }

        @AfterAll
        static void stop() {
            site.close();
        }

        @Test
        void somebodyWaitsUntilAHostLetsThemIn() {
            var id = waiting("Amina waits");
            assertThat(signIn(site)).isEqualTo(422);
            var host = host();

            assertThat(host.get("/admin/members?state=waiting").body()).contains("Amina waits", email);
            assertThat(host.get("/admin/members/" + id).body()).contains("To find manuals.");
            host.post("/admin/members/" + id + "/approval");

            assertThat(signIn(site)).isEqualTo(303);
            assertThat(new Mailbox(site).subjects(email).getLast()).contains("your account is open");
        }

        @Test
        void whoeverIsNotLetInIsToldWhyAndLeavesNothingBehind() {
            var id = waiting("Amina declined");

            assertThat(host().post("/admin/members/" + id + "/refusal", "reason", "").statusCode()).isEqualTo(422);
            host().post("/admin/members/" + id + "/refusal", "reason", "This site is for field staff.");

            assertThat(new Mailbox(site).text(email)).contains("This site is for field staff.");
            assertThat(site.bean(Accounts.class).byEmail(email)).isEmpty();
            assertThat(signIn(site)).isEqualTo(422);
        }

        @Test
        void itIsDecidedOnce() {
            var id = waiting("Amina twice");
            host().post("/admin/members/" + id + "/approval");

            assertThat(host().post("/admin/members/" + id + "/refusal", "reason", "No.").statusCode())
                    .isEqualTo(403);
        }

        @Test
        void whoWasLetInMeanwhileIsNotToldTheOpposite() {
            var files = site.bean(MemberFiles.class);
            var read = files.find(waiting("Amina at once"));
            var moderator = new Viewer(1L, "mo", "Mo", Set.of(Role.MEMBER, Role.MODERATOR));
            host().post("/admin/members/" + read.member().id() + "/approval");

            assertThatThrownBy(() -> files.decline(read, moderator)).isInstanceOf(Changed.class);

            assertThat(signIn(site)).isEqualTo(303);
        }

        @Test
        void aMemberDecidesNothing() {
            var id = waiting("Amina hopes");

            var answer = site.signedIn(site.member("Meron")).post("/admin/members/" + id + "/approval");

            assertThat(answer.statusCode()).isEqualTo(403);
        }

        private long waiting(String name) {
            site.visitor().post(
                    "/register", "name", name, "email", email, "password", RunningSite.PASSWORD, "reason", "To find manuals.");
            confirm(site);
            return site.bean(Accounts.class).byEmail(email).orElseThrow().id();
        }

        private static Visitor host() {
            return site.signedIn(site.member("Hoda decides", Role.HOST));
        }
    }

    @Nested
    class WherePeopleAreInvited {

        private static RunningSite site;

        @BeforeAll
        static void start() {
            site = RunningSite.with("--kapwa.joining.policy=invite");
        }

        @AfterAll
        static void stop() {
            site.close();
        }

        @Test
        void nobodyRegistersByThemselves() {
            var answer = site.visitor()
                    .post("/register", "name", "Amina", "email", email, "password", RunningSite.PASSWORD);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(new Mailbox(site).subjects(email)).isEmpty();
        }

        @Test
        void anInvitationMakesAMember() {
            invite(email);
            var amina = site.visitor();
            var link = new Mailbox(site).link(email, "/invitation/");
            assertThat(amina.get(link).body()).contains(email);

            amina.post(link, "name", "Amina invited", "password", RunningSite.PASSWORD, "email", "other@example.org");

            assertThat(amina.get("/me").body()).contains("Amina invited", email);
            assertThat(site.visitor().get(link).statusCode()).isEqualTo(404);
        }

        @Test
        void anInvitationCanBeTakenBack() {
            var host = invite(email);
            var id = site.bean(JdbcClient.class)
                    .sql("select id from invitation where email = :email::citext")
                    .param("email", email)
                    .query(Long.class)
                    .single();

            host.post("/admin/invitations/" + id + "/withdrawal");

            var link = new Mailbox(site).link(email, "/invitation/");
            assertThat(site.visitor().get(link).statusCode()).isEqualTo(404);
        }

        @Test
        void anInvitationDoesNotWorkAfterTwoWeeks() {
            invite(email);
            site.bean(JdbcClient.class)
                    .sql("update invitation set expires_at = expires_at - interval '14 days' where email = :email::citext")
                    .param("email", email)
                    .update();

            var link = new Mailbox(site).link(email, "/invitation/");
            assertThat(site.visitor().post(link, "name", "Amina", "password", RunningSite.PASSWORD).statusCode())
                    .isEqualTo(404);
        }

        @Test
        void aHostDoesNotLearnWhetherAnAddressIsAMembers() {
            var member = site.member("Known to nobody");

            var host = invite(member.email());

            assertThat(host.get("/admin/invitations").body()).contains(member.email());
            assertThat(new Mailbox(site).subjects(member.email()).getLast()).contains("you already have an account");
        }

        @Test
        void whomAHostInvitedOnlyTheyAndAdministratorsSee() {
            var host = invite(email);

            assertThat(host.get("/admin/invitations").body()).contains(email);
            assertThat(reads(Role.ADMINISTRATOR)).contains(email);
            for (var other : new Role[] {Role.HOST, Role.MODERATOR}) {
                assertThat(reads(other)).contains("…@joining.example.org").doesNotContain(email);
            }
        }

        private static String reads(Role role) {
            return site.signedIn(site.member("Olu reads", role)).get("/admin/invitations").body();
        }

        private static Visitor invite(String address) {
            var host = site.signedIn(site.member("Hoda invites", Role.HOST));
            var answer = host.post("/admin/invitations", "email", address, "language", "en");
            assertThat(answer.statusCode()).isEqualTo(303);
            return host;
        }
    }

    private void register(RunningSite site, String name) {
        site.visitor().post("/register", "name", name, "email", email, "password", RunningSite.PASSWORD);
    }

    private void confirm(RunningSite site) {
        assertThat(site.visitor().post(new Mailbox(site).link(email, "/register/")).statusCode()).isEqualTo(200);
    }

    private int signIn(RunningSite site) {
        return site.visitor()
                .post("/signin", "email", email, "password", RunningSite.PASSWORD)
                .statusCode();
    }
}
