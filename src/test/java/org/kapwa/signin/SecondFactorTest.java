package org.kapwa.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondFactorTest {

    private final RunningSite site = RunningSite.shared();
    private Member bilal;
    private TestApp app;

    @BeforeEach
    void meet() {
        bilal = site.member("Bilal with an app");
        app = new TestApp(site, bilal);
    }

    @Test
    void theAppsCodeIsAskedForAfterThePassword() {
        app.setUp();
        var visitor = afterPassword();

        assertThat(Visitor.location(visitor.get("/me"))).startsWith("/signin");
        assertThat(Visitor.location(visitor.post("/signin/code", "code", app.code(0)))).isEqualTo("/library/mine");
        assertThat(visitor.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void itMayBeTypedInTheDigitsOfOtherScripts() {
        app.setUp();

        var typed = app.code(0).chars().mapToObj(digit -> Character.toString('٠' + digit - '0')).collect(Collectors.joining());

        assertThat(Visitor.location(afterPassword().post("/signin/code", "code", typed))).isEqualTo("/library/mine");
    }

    @Test
    void aWrongCodeOpensNothing() {
        app.setUp();
        var visitor = afterPassword();

        assertThat(visitor.post("/signin/code", "code", wrong()).statusCode()).isEqualTo(422);
        assertThat(visitor.post("/signin/code", "code", "").statusCode()).isEqualTo(422);
        assertThat(Visitor.location(visitor.get("/me"))).startsWith("/signin");
    }

    @Test
    void aCodeIsUsedUpByItsUse() {
        app.setUp();
        var code = app.code(0);
        afterPassword().post("/signin/code", "code", code);

        var overTheShoulder = afterPassword();

        assertThat(overTheShoulder.post("/signin/code", "code", code).statusCode()).isEqualTo(422);
        assertThat(Visitor.location(overTheShoulder.get("/me"))).startsWith("/signin");
    }

    @Test
    void anEarlierCodeIsOfNoUseAfterALaterOne() {
        app.setUp();
        var earlier = app.code(0);
        afterPassword().post("/signin/code", "code", app.code(1));

        assertThat(afterPassword().post("/signin/code", "code", earlier).statusCode()).isEqualTo(422);
    }

    @Test
    void ofTwoWhoGiveTheSameCodeAtOnceOneComesIn() throws Exception {
        app.setUp();
        var code = app.code(0);
        Callable<Integer> give = giving(code, afterPassword());
        Callable<Integer> giveToo = giving(code, afterPassword());

        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(give);
            var second = both.submit(giveToo);

            assertThat(new int[] {first.get(), second.get()}).containsExactlyInAnyOrder(303, 422);
        }
    }

    @Test
    void eachOfTenRecoveryCodesWorksOnce() {
        var codes = app.setUp();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(afterPassword().post("/signin/code", "code", codes.get(3)).statusCode()).isEqualTo(303);
        assertThat(afterPassword().post("/signin/code", "code", codes.get(3)).statusCode()).isEqualTo(422);
        assertThat(afterPassword()
                        .post("/signin/code", "code", codes.get(4).toLowerCase().replace("-", " "))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void freshRecoveryCodesTakeThePlaceOfTheOldOnes() {
        var old = app.setUp();
        var browser = afterPassword();
        browser.post("/signin/code", "code", app.code(0));

        assertThat(browser.post("/me/second-factor/codes").body()).contains("Your recovery codes");
        assertThat(afterPassword().post("/signin/code", "code", old.getFirst()).statusCode()).isEqualTo(422);
    }

    @Test
    void recoveryCodesAreKeptAsSlowHashes() {
        var codes = app.setUp();

        var hashes = site.bean(JdbcClient.class)
                .sql("select code_hash from recovery_code where member = :member")
                .param("member", bilal.id())
                .query(String.class)
                .list();

        assertThat(hashes).hasSize(10).allMatch(hash -> hash.startsWith("$argon2id$"));
        assertThat(codes).noneMatch(code -> hashes.toString().contains(code.replace("-", "").substring(1)));
    }

    @Test
    void settingItUpEndsTheSessionsThatKnewNothingOfIt() {
        var elsewhere = site.signedIn(bilal);

        app.setUp();

        assertThat(Visitor.location(elsewhere.get("/me"))).startsWith("/signin");
    }

    @Test
    void theSecretCannotBeSeenAgain() {
        var browser = site.signedIn(bilal);
        app.setUp(browser);

        assertThat(Visitor.location(browser.get("/me/second-factor/app"))).isEqualTo("/me/second-factor");
        browser.post("/me/second-factor");
        assertThat(Visitor.location(browser.get("/me/second-factor/app"))).isEqualTo("/me/second-factor");
    }

    @Test
    void aLinkByMailAsksForItToo() {
        app.setUp();
        var phone = site.visitor();
        phone.post("/signin/link", "email", bilal.email());

        var answer = phone.post(new Mailbox(site).link(bilal.email(), "/signin/link/"));

        assertThat(Visitor.location(answer)).isEqualTo("/signin/code");
    }

    @Test
    void turningItOffIsToldAndThenThePasswordIsEnough() {
        var browser = site.signedIn(bilal);
        app.setUp(browser);

        browser.post("/me/second-factor/removal");

        assertThat(new Mailbox(site).subjects(bilal.email()).getLast()).contains("second factor was turned off");
        assertThat(Visitor.location(afterPassword().get("/me"))).isEmpty();
    }

    private Visitor afterPassword() {
        var visitor = site.visitor();
        visitor.post("/signin", "email", bilal.email(), "password", RunningSite.PASSWORD, "next", "/library/mine");
        return visitor;
    }

    private static Callable<Integer> giving(String code, Visitor visitor) {
        return () -> visitor.post("/signin/code", "code", code).statusCode();
    }

    private String wrong() {
        return "%06d".formatted((Integer.parseInt(app.code(0)) + 123_457) % 1_000_000);
    }
}
