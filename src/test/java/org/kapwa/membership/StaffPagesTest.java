package org.kapwa.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Grant;
import org.kapwa.accounts.Joining;
import org.kapwa.accounts.Member;
import org.kapwa.audit.Audit;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

class StaffPagesTest {

    private static RunningSite site;
    private static Member ada;
    private static Visitor desk;

    @BeforeAll
    static void start() {
        site = RunningSite.with();
        ada = site.member("Ada of the desk", Role.ADMINISTRATOR);
        desk = site.signedIn(ada);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void membersAreFoundByAPieceOfNameHandleOrAddress() {
        var found = site.member("Zeynep Çelik-Ünlü");

        assertThat(desk.get("/admin/members?q=%C3%A7elik").body()).contains("Zeynep");
        assertThat(desk.get("/admin/members?q=" + found.handle().substring(2)).body()).contains("Zeynep");
        assertThat(desk.get("/admin/members?q=" + found.email().toUpperCase()).body()).contains("Zeynep");
        assertThat(desk.get("/admin/members?q=%25").body()).doesNotContain("Zeynep");
        assertThat(desk.get("/admin/members?q=Zeynep&state=suspended").body()).doesNotContain("Çelik");
    }

    @Test
    void hostsNeitherSeeNorFindAddresses() {
        var found = site.member("Yara Unseen");
        var host = site.signedIn(site.member("Hoda looks", Role.HOST));

        assertThat(host.get("/admin/members?q=Yara").body()).contains("Yara Unseen").doesNotContain(found.email());
        assertThat(host.get("/admin/members?q=" + found.email()).body()).doesNotContain("Yara Unseen");
        assertThat(host.get("/admin/members/" + found.id()).body()).doesNotContain(found.email());
    }

    @Test
    void theListIsTurnedPageByPageAndMissesNobody() {
        var names = new ArrayList<String>();
        for (var i = 0; i < 120; i++) {
            names.add("Paged " + Integer.toString(1000 + i));
            site.bean(Accounts.class).join(Joining.active(
                    "paged" + i + "@example.org", names.getLast(), null, "en"));
        }
        var seen = new StringBuilder();
        var path = "/admin/members?q=Paged";
        while (!path.isEmpty()) {
            var page = desk.get(path).body();
            seen.append(page);
            path = page.contains(">Older<") ? page.replaceAll("(?s).*href=\"([^\"]*before=[^\"]*)\">Older<.*", "$1").replace("&amp;", "&") : "";
        }

        assertThat(names).allMatch(name -> seen.indexOf(name) >= 0);
    }

    @Test
    void aRoleIsGivenWithWhatItCoversAndTold() {
        var hoda = site.member("Hoda made host");

        desk.post("/admin/members/" + hoda.id() + "/roles", "role", "host", "countries", "lbn, SYR", "languages", "ar", "themes", "grief");

        assertThat(site.bean(Accounts.class).grants(hoda.id()))
                .containsExactly(new Grant(Role.HOST, List.of("LBN", "SYR"), List.of("ar"), List.of("grief")));
        assertThat(new Mailbox(site).text(hoda.email())).contains("Host");
        assertThat(site.bean(Audit.class).about(hoda.id(), 10))
                .anyMatch(entry -> entry.what().equals("membership.deed.role-given.host") && Long.valueOf(ada.id()).equals(entry.who()));
    }

    @Test
    void aScopeOfCodesThatDoNotExistIsRefused() {
        var hoda = site.member("Hoda misspelt");

        var answer = desk.post("/admin/members/" + hoda.id() + "/roles", "role", "host", "countries", "Lebanon");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(site.bean(Accounts.class).grants(hoda.id())).isEmpty();
    }

    @Test
    void suspendingNeedsAReasonAndEndsEverySession() {
        var spammer = site.member("Spam Mer");
        var visitor = site.signedIn(spammer);

        assertThat(desk.post("/admin/members/" + spammer.id() + "/suspension").statusCode()).isEqualTo(422);
        desk.post("/admin/members/" + spammer.id() + "/suspension", "reason", "Advertising.");

        assertThat(visitor.get("/me").statusCode()).isEqualTo(303);
        assertThat(new Mailbox(site).text(spammer.email())).contains("Advertising.");
        assertThat(signIn(spammer)).isEqualTo(422);

        desk.post("/admin/members/" + spammer.id() + "/reinstatement");
        assertThat(visitor.get("/me").statusCode()).isEqualTo(303);
        assertThat(signIn(spammer)).isEqualTo(303);
    }

    @Test
    void aModeratorCannotSuspendStaff() {
        var hoda = site.member("Hoda safe", Role.HOST);
        var moderator = site.signedIn(site.member("Mateo tries", Role.MODERATOR));

        var answer = moderator.post("/admin/members/" + hoda.id() + "/suspension", "reason", "Disagreement.");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(signIn(hoda)).isEqualTo(303);
    }

    @Test
    void anAdministratorTakesLostFactorsAwayButNotTheirOwn() {
        var amina = site.member("Amina lost it");
        site.bean(JdbcClient.class)
                .sql("insert into authenticator_app (member, secret, begun_at, confirmed_at) values (:member, '\\x00', now(), now())")
                .param("member", amina.id())
                .update();
        assertThat(Visitor.location(site.visitor().post("/signin", "email", amina.email(), "password", RunningSite.PASSWORD)))
                .isEqualTo("/signin/code");

        desk.post("/admin/members/" + amina.id() + "/second-factor/removal");

        assertThat(signIn(amina)).isEqualTo(303);
        assertThat(new Mailbox(site).subjects(amina.email()).getLast()).contains("took your second factors away");
        assertThat(desk.post("/admin/members/" + ada.id() + "/second-factor/removal").statusCode()).isEqualTo(403);
    }

    @Test
    void aFormerMemberIsNotFound() {
        var gone = site.member("Gone already");
        site.bean(JdbcClient.class).sql("update member set state = 'former' where id = :id").param("id", gone.id()).update();

        assertThat(desk.get("/admin/members/" + gone.id()).statusCode()).isEqualTo(404);
        assertThat(desk.get("/admin/members?q=Gone").body()).doesNotContain("Gone already");
    }

    @Test
    void theFrontShowsOnlyDoorsThatOpen() {
        var host = site.signedIn(site.member("Hoda at the front", Role.HOST));

        assertThat(host.get("/admin").body()).contains("/admin/members", "/admin/invitations").doesNotContain("/admin/audit", "/admin/mail");
        assertThat(desk.get("/admin").body()).contains("/admin/members", "/admin/audit", "/admin/mail");
    }

    @Test
    void theLastAdministratorStays() {
        try (var small = RunningSite.with()) {
            var only = small.member("Ada Only", Role.ADMINISTRATOR);
            var second = small.member("Ada Second", Role.ADMINISTRATOR);
            var onlys = small.signedIn(only);

            assertThat(onlys.post("/admin/members/" + only.id() + "/roles/administrator/removal").statusCode()).isEqualTo(403);
            assertThat(onlys.post("/admin/members/" + only.id() + "/suspension", "reason", "x").statusCode()).isEqualTo(403);
            onlys.post("/admin/members/" + second.id() + "/roles/administrator/removal");
            var leaving = onlys.post("/me/data/erasure", "contributions", "remove");

            assertThat(leaving.statusCode()).isEqualTo(403);
            assertThat(leaving.body()).contains("This is the last administrator.");
            assertThat(administrators(small)).isEqualTo(1);
        }
    }

    @Test
    void ofTwoAdministratorsWhoTakeEachOthersRoleAtOnceOneStays() throws Exception {
        try (var small = RunningSite.with();
                var both = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 10; round++) {
                small.bean(JdbcClient.class).sql("delete from member_role").update();
                var one = small.member("Ada One", Role.ADMINISTRATOR);
                var two = small.member("Ada Two", Role.ADMINISTRATOR);
                var first = both.submit(taking(small.signedIn(one), two));
                var second = both.submit(taking(small.signedIn(two), one));
                first.get();
                second.get();

                assertThat(administrators(small)).isEqualTo(1);
            }
        }
    }

    private static Callable<Integer> taking(Visitor from, Member whose) {
        return () -> from.post("/admin/members/" + whose.id() + "/roles/administrator/removal").statusCode();
    }

    private static long administrators(RunningSite small) {
        return small.bean(JdbcClient.class)
                .sql("select count(*) from member_role where role = 'administrator'")
                .query(Long.class)
                .single();
    }

    private static int signIn(Member member) {
        return site.visitor()
                .post("/signin", "email", member.email(), "password", RunningSite.PASSWORD)
                .statusCode();
    }
}
