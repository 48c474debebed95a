package org.kapwa.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signing in by an outside OpenID Connect provider, honest and hostile.
@SuppressWarnings("NullAway.Init") // JUnit sets these before the first test
class ProviderTest {

    private static FakeProvider provider;
    private static RunningSite site;

    private final String subject = UUID.randomUUID().toString();
    private final String email = "nour-" + subject + "@example.org";
    private final Visitor nour = site.visitor();

    @BeforeAll
    static void start() {
        provider = new FakeProvider();
        site = RunningSite.with(
                "--kapwa.oidc.issuer=" + provider.issuer(),
                "--kapwa.oidc.client-id=" + FakeProvider.CLIENT,
                "--kapwa.oidc.client-secret=" + FakeProvider.SECRET,
                "--kapwa.oidc.name=Elsewhere");
    }

    @AfterAll
    static void stop() {
        site.close();
        provider.close();
    }

    @AfterEach
    void beHonestAgain() {
        provider.sign(FakeProvider.Signing.RIGHT);
        provider.lie(claims -> claims);
    }

    @Test
    void whoeverItVouchesForJoinsAndComesInAgainLater() {
        assertThat(Visitor.location(signIn(nour))).isEqualTo("/library/mine");
        assertThat(nour.get("/me").body()).contains("Nour from Elsewhere", email);
        nour.post("/signout");

        var again = site.visitor();
        signIn(again);

        assertThat(again.get("/me").body()).contains(email);
        assertThat(membersCalledNour()).isEqualTo(1);
    }

    @Test
    void theWayThereCarriesStateNonceAndChallenge() {
        var address = Visitor.location(nour.get("/signin/provider"));

        assertThat(address)
                .startsWith(provider.issuer() + "/authorize?")
                .contains("response_type=code", "client_id=kapwa-test", "state=", "nonce=", "code_challenge=")
                .contains("code_challenge_method=S256", "scope=openid");
        assertThat(nour.cookie("kapwa-provider")).isNotEmpty();
    }

    @Test
    void anAddressThatIsAMembersTiesNothing() {
        var victim = site.member("Victim");

        var answer = arrive(nour, subject, victim.email(), true);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("There is an account with this address");
        assertNobodyIsSignedIn();
        assertThat(ties()).isZero();
    }

    @Test
    void anAddressThatTheProviderDidNotConfirmMakesNoAccount() {
        var answer = arrive(nour, subject, email, false);

        assertThat(answer.body()).contains("No account can be made");
        assertThat(membersCalledNour()).isZero();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RIGHT")
    void aTokenThatIsNotSignedByItsKeyIsRefused(FakeProvider.Signing signing) {
        provider.sign(signing);

        assertRefused();
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        lieAndAssertRefused(claims -> claims.issuer("https://evil.example"));
    }

    @Test
    void aTokenForAnotherClientIsRefused() {
        lieAndAssertRefused(claims -> claims.audience("another-client"));
    }

    @Test
    void aTokenWithAnotherNonceIsRefused() {
        lieAndAssertRefused(claims -> claims.claim("nonce", "replayed"));
    }

    @Test
    void aTokenWithoutANonceIsRefused() {
        lieAndAssertRefused(claims -> claims.claim("nonce", null));
    }

    @Test
    void aTokenThatHasExpiredIsRefused() {
        lieAndAssertRefused(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(7200)))
                .expirationTime(Date.from(Instant.now().minusSeconds(3600))));
    }

    @Test
    void anAnswerWithAnotherStateIsRefused() {
        var back = provider.signIn(Visitor.location(nour.get("/signin/provider")), subject, email, true);

        var answer = nour.get("/signin/provider/return" + back.replaceAll("state=.*", "state=forged"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertNobodyIsSignedIn();
    }

    @Test
    void anAnswerInABrowserThatDidNotAskIsRefused() {
        var attacker = site.visitor();
        var back = provider.signIn(Visitor.location(attacker.get("/signin/provider")), subject, email, true);

        assertThat(nour.get("/signin/provider/return" + back).statusCode()).isEqualTo(422);
        assertNobodyIsSignedIn();
    }

    @Test
    void aStolenCodeIsOfNoUseInAnAttackersOwnWay() {
        var stolen = provider.signIn(Visitor.location(nour.get("/signin/provider")), subject, email, true);
        var attacker = site.visitor();
        var own = provider.signIn(Visitor.location(attacker.get("/signin/provider")), "attacker", "a@example.org", true);

        var mixed = stolen.replaceAll("state=.*", own.replaceAll(".*(state=.*)", "$1"));

        assertThat(attacker.get("/signin/provider/return" + mixed).statusCode()).isEqualTo(422);
    }

    @Test
    void anAnswerWorksOnce() {
        var back = provider.signIn(Visitor.location(nour.get("/signin/provider")), subject, email, true);
        nour.get("/signin/provider/return" + back);
        nour.post("/signout");

        assertThat(nour.get("/signin/provider/return" + back).statusCode()).isEqualTo(422);
        assertNobodyIsSignedIn();
    }

    @Test
    void aMemberTiesTheTwoAccountsHerselfAndThenComesInByEither() {
        var amina = site.member("Amina ties");
        var here = site.signedIn(amina);

        tie(here);

        assertThat(here.get("/me/provider").body()).contains("Your account is tied");
        assertThat(new Mailbox(site).subjects(amina.email()).getLast()).contains("an outside account was tied");
        arrive(nour, subject, "whatever-" + email, true);
        assertThat(nour.get("/me").body()).contains(amina.email());
    }

    @Test
    void anIdentityIsTiedToOneMemberOnly() {
        tie(site.signedIn(site.member("Amina first")));

        var answer = tie(site.signedIn(site.member("Bilal second")));

        assertThat(answer.body()).contains("This account is tied already");
    }

    @Test
    void aLinkThatSomebodySendsTiesNothing() {
        var amina = site.member("Amina clicks");
        var here = site.signedIn(amina);

        arrive(here, subject, email, true);

        assertThat(ties(amina)).isZero();
    }

    @Test
    void aMemberUntiesTheAccountsAgain() {
        var here = site.signedIn(site.member("Amina unties"));
        tie(here);

        here.post("/me/provider/removal");

        assertThat(ties()).isZero();
    }

    @Test
    void whoeverHasNoOtherWayInKeepsIt() {
        signIn(nour);

        assertThat(nour.post("/me/provider/removal").statusCode()).isEqualTo(403);
    }

    @Test
    void theSecondFactorIsAskedForAsEver() {
        var amina = site.member("Amina twice sure");
        var here = site.signedIn(amina);
        tie(here);
        new TestApp(site, amina).setUp(here);

        assertThat(Visitor.location(arrive(nour, subject, email, true))).isEqualTo("/signin/code");
        assertNobodyIsSignedIn();
    }

    private HttpResponse<String> signIn(Visitor visitor) {
        return arrive(visitor, subject, email, true);
    }

    private HttpResponse<String> arrive(Visitor visitor, String who, String address, boolean verified) {
        var there = Visitor.location(visitor.get("/signin/provider?next=/library/mine"));
        return visitor.get("/signin/provider/return" + provider.signIn(there, who, address, verified));
    }

    private HttpResponse<String> tie(Visitor visitor) {
        var page = visitor.post("/me/provider").body();
        var there = page.replaceAll("(?s).*href=\"(" + provider.issuer() + "[^\"]+)\".*", "$1").replace("&amp;", "&");
        return visitor.get("/signin/provider/return" + provider.signIn(there, subject, email, true));
    }

    private void lieAndAssertRefused(UnaryOperator<JWTClaimsSet.Builder> lie) {
        provider.lie(lie);
        assertRefused();
    }

    private void assertRefused() {
        assertThat(signIn(nour).statusCode()).isEqualTo(422);
        assertNobodyIsSignedIn();
        assertThat(membersCalledNour()).isZero();
    }

    private void assertNobodyIsSignedIn() {
        assertThat(Visitor.location(nour.get("/me"))).startsWith("/signin");
    }

    private long membersCalledNour() {
        return count("select count(*) from member where email = :it::citext", email);
    }

    private long ties() {
        return count("select count(*) from outside_identity where subject = :it", subject);
    }

    private long ties(Member member) {
        return count("select count(*) from outside_identity where member = :it", member.id());
    }

    private static long count(String sql, Object it) {
        return site.bean(JdbcClient.class).sql(sql).param("it", it).query(Long.class).single();
    }
}
