package org.kapwa.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.accounts.Member;

/// Nobody learns from an answer, or from how long it takes, whether an address is a member's (ASVS 6.3.8).
class EnumerationTest {

    private static final int ROUNDS = 30;
    private static final double MOST_MILLIS_APART = 25;
    private static final double MOST_APART = 0.25;

    private static RunningSite site;
    private int strangers;

    @BeforeAll
    static void startWhereAPasswordTakesItsTime() {
        site = RunningSite.with("--kapwa.signin.password-kibibytes=19456");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aWrongPasswordTellsNothing() {
        compare("/signin", email -> answer("/signin", "email", email, "password", "not the password"));
    }

    @Test
    void askingForASignInLinkTellsNothing() {
        compare("/signin/link", email -> answer("/signin/link", "email", email));
    }

    @Test
    void aForgottenPasswordTellsNothing() {
        compare("/password", email -> answer("/password", "email", email));
    }

    @Test
    void joiningTellsNothing() {
        compare(
                "/register",
                email -> answer("/register", "email", email, "name", "Somebody", "password", RunningSite.PASSWORD));
    }

    private HttpResponse<String> answer(String path, String... fields) {
        return site.visitor().post(path, fields);
    }

    private void compare(String path, Function<String, HttpResponse<String>> ask) {
        var known = new ArrayList<Double>();
        var unknown = new ArrayList<Double>();
        var member = site.member("Known");
        for (var round = 0; round < ROUNDS; round++) {
            var stranger = stranger(member);
            var knownFirst = round % 2 == 0;
            var first = timed(ask, knownFirst ? member.email() : stranger, knownFirst ? known : unknown);
            var second = timed(ask, knownFirst ? stranger : member.email(), knownFirst ? unknown : known);
            assertThat(seen(first, knownFirst ? member.email() : stranger))
                    .isEqualTo(seen(second, knownFirst ? stranger : member.email()));
        }
        judge(path, median(known), median(unknown));
    }

    private static void judge(String path, double known, double unknown) {
        var apart = Math.abs(known - unknown);
        System.out.printf(
                "enumeration: %s known %.2f ms, unknown %.2f ms, medians of %d differ by %.2f ms%n",
                path, known, unknown, ROUNDS, apart);

        assertThat(apart).isLessThan(Math.max(MOST_MILLIS_APART, MOST_APART * known));
    }

    private static HttpResponse<String> timed(
            Function<String, HttpResponse<String>> ask, String email, List<Double> times) {
        var begun = System.nanoTime();
        var answer = ask.apply(email);
        times.add((System.nanoTime() - begun) / 1e6);
        return answer;
    }

    /// What an asker sees: status, headers and body; the address itself and what is random or the hour left out.
    private static Map<String, Object> seen(HttpResponse<String> answer, String email) {
        var seen = new TreeMap<String, Object>(answer.headers().map());
        seen.remove("date");
        seen.computeIfPresent("set-cookie", (_, cookies) -> cookies.toString().replaceAll("=[A-Za-z0-9_-]{32};", "=;").replaceAll("Expires=[^;]+;", ""));
        seen.put("status", answer.statusCode());
        seen.put("body", answer.body().replace(email, "X"));
        return seen;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /// An address as long as the member's, which is nobody's.
    private String stranger(Member member) {
        var number = Integer.toString(++strangers);
        return "z".repeat(member.email().length() - "@example.org".length() - number.length()) + number + "@example.org";
    }
}
