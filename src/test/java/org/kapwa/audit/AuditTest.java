package org.kapwa.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.web.Role;
import org.kapwa.web.Words;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTest {

    private static final Pattern NOTED = Pattern.compile("(?:note|noteBy|noteFailure)\\((?:[^\"()]*, )?\"([a-z0-9.-]+)\"");

    private static RunningSite site;
    private static Audit audit;
    private static JdbcClient db;

    @BeforeAll
    static void start() {
        site = RunningSite.with();
        audit = site.bean(Audit.class);
        db = site.bean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void entriesAreNumberedWithoutGapsWhoeverWritesAtOnce() throws Exception {
        var before = entries();
        try (var many = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 200; i++) {
                many.submit(() -> audit.note("audit.deed.refused", "member:1", "at once"));
            }
        }

        assertThat(entries()).isEqualTo(before + 200);
        assertThat(highest()).isEqualTo(entries());
        assertThat(audit.verify(10)).isEmpty();
    }

    @Test
    void anEntryStandsAndFallsWithWhatItTellsOf() {
        var before = entries();
        var transaction = site.bean(TransactionTemplate.class);

        transaction.executeWithoutResult(status -> {
            audit.note("audit.deed.refused", "member:1");
            status.setRollbackOnly();
        });

        assertThat(entries()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update audit_entry set what = 'x'",
        "delete from audit_entry",
        "truncate audit_entry cascade",
        "update audit_reason set text = 'x'",
        "truncate audit_reason",
        "update audit_failure set at = now() - interval '91 days'",
        "delete from audit_failure",
        "truncate audit_failure"
    })
    void theDatabaseRefusesToChangeWhatStands(String change) {
        audit.note("audit.deed.refused", "member:1", "stays");
        audit.noteFailure(1L, "signin.deed.failed");

        assertThatThrownBy(() -> db.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added to");
    }

    /// What somebody with all rights on the database could do behind the application's back.
    @ParameterizedTest
    @ValueSource(strings = {
        "update audit_entry set what = 'signin.deed.signed-in' where id = :id",
        "update audit_entry set who = 7 where id = :id",
        "update audit_entry set object = 'member:7' where id = :id",
        "update audit_entry set address = '192.0.2.0/24' where id = :id",
        "update audit_entry set at = at - interval '1 microsecond' where id = :id",
        "update audit_entry set hash = sha256('x') where id = :id",
        "update audit_reason set text = 'another reason' where entry = :id",
        "with gone as (delete from audit_reason where entry = :id) delete from audit_entry where id = :id",
        "update audit_entry set id = id + 1000000 where id = :id"
    })
    void whoeverTampersIsFoundOut(String change) {
        for (var i = 0; i < 4; i++) {
            audit.note("audit.deed.refused", "member:" + i, "because");
        }
        var transaction = site.bean(TransactionTemplate.class);
        transaction.executeWithoutResult(status -> {
            var second = highest() - 2;
            assertThat(audit.verify(10)).isEmpty();

            db.sql("set local session_replication_role = replica").update();
            db.sql(change).param("id", second).update();

            assertThat(audit.verify(10)).anyMatch(breach -> Math.abs(breach.entry() - second) <= 1);
            status.setRollbackOnly();
        });
    }

    @Test
    void aReasonCanGoWithoutBreakingTheChain() {
        audit.note("audit.deed.refused", "member:424242", "She is called Amina.");

        audit.forgetReasons(424242);

        assertThat(audit.about(424242, 10)).hasSize(1).allMatch(entry -> entry.reason().isEmpty());
        assertThat(audit.verify(10)).isEmpty();
    }

    @Test
    void signingInIsNotedWithTheNetworkOnly() {
        var amina = site.member("Amina audited");
        site.signedIn(amina);

        assertThat(audit.about(amina.id(), 10))
                .anyMatch(entry -> entry.what().equals("signin.deed.signed-in") && entry.address().matches("127\\.0\\.0\\.0/24|0:0:0:0:0:0:0:0/48"));
    }

    @Test
    void aWrongPasswordIsNotedWithoutTheAddressThatWasTyped() {
        var amina = site.member("Amina mistyped");
        site.visitor().post("/signin", "email", amina.email(), "password", "not the password");
        site.visitor().post("/signin", "email", "nobody.canary@example.org", "password", "not the password");

        assertThat(audit.failures(amina.id(), 10)).anyMatch(entry -> entry.what().equals("signin.deed.failed"));
        assertThat(db.sql("select string_agg(f::text, ' ') from audit_failure f").query(String.class).single())
                .doesNotContain("nobody.canary", amina.email());
    }

    @Test
    void howOftenSomebodyFailsToComeInMakesTheChainNoLonger() {
        var before = entries();

        site.visitor().post("/signin", "email", site.member("Amina attacked").email(), "password", "guessed");
        site.visitor().post("/signin", "email", "nobody@example.org", "password", "guessed");

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void aFailedSignInIsForgottenAfterNinetyDaysAndNothingElseIs() {
        var amina = site.member("Amina long ago");
        audit.note("audit.deed.refused", "member:" + amina.id(), "stays");
        db.sql("""
                        insert into audit_failure (at, member, what, address)
                        select now() - make_interval(days => days), :member, 'signin.deed.failed', '203.0.113.0/24'
                          from unnest(array[91, 89]) as days
                        """)
                .param("member", amina.id())
                .update();

        site.bean(Failures.class).dropOld();

        assertThat(audit.failures(amina.id(), 10)).singleElement().matches(kept -> kept.at().isAfter(OffsetDateTime.now().minusDays(90)));
        assertThat(audit.about(amina.id(), 10)).hasSize(1);
    }

    @Test
    void anAdministratorSeesWhoseAccountIsGuessedAt() {
        var amina = site.member("Amina guessed at");
        site.visitor().post("/signin", "email", amina.email(), "password", "guessed");
        var ada = site.signedIn(site.member("Ada watches", Role.ADMINISTRATOR));

        assertThat(ada.get("/admin/audit?member=" + amina.id()).body()).contains("/admin/audit/failures?member=" + amina.id());
        assertThat(ada.get("/admin/audit/failures").body()).contains("failed to sign in", "member:" + amina.id());
    }

    @Test
    void aMemberWhoTriesWhatOnlyStaffMayIsNotedOnceAnHour() {
        var mallory = site.member("Mallory tries");
        var visitor = site.signedIn(mallory);
        visitor.get("/admin/audit");
        visitor.get("/admin/audit");
        visitor.get("/admin/members/1");

        assertThat(audit.about(mallory.id(), 10))
                .filteredOn(entry -> entry.what().equals("audit.deed.refused"))
                .extracting(Entry::object)
                .containsExactlyInAnyOrder("GET /admin/audit", "GET /admin/members/{id:\\d+}");
    }

    @Test
    void anAdministratorReadsItInWords() {
        var ada = site.member("Ada reads", Role.ADMINISTRATOR);
        var visitor = site.signedIn(ada);

        var page = visitor.get("/admin/audit?member=" + ada.id()).body();

        assertThat(page).contains("signed in", "member:" + ada.id()).doesNotContain("signin.deed");
    }

    @Test
    void everyDeedHasItsSentence() throws Exception {
        var words = site.bean(Words.class);
        var unknown = new ArrayList<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var file : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                var noted = NOTED.matcher(Files.readString(file));
                while (noted.find()) {
                    if (noted.group(1).contains(".deed.") && !noted.group(1).endsWith(".") && !words.has(noted.group(1))) {
                        unknown.add(file.getFileName() + ": " + noted.group(1));
                    }
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static long entries() {
        return db.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    private static long highest() {
        return db.sql("select max(id) from audit_entry").query(Long.class).single();
    }
}
