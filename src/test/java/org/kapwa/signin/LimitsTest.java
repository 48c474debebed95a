package org.kapwa.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;

/// A machine that guesses or floods is slowed down, and nobody is locked out by it.
class LimitsTest {

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.with("--kapwa.limits.factor=1");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void oneNetworkGets25TriesInFiveMinutesAndOthersAreNotConcerned() {
        var amina = site.member("Amina limited");
        var machine = site.visitorFrom("127.0.0.2");

        var answers = 0;
        HttpResponse<String> answer;
        do {
            answer = machine.post("/signin", "email", "guess" + answers + "@example.org", "password", "guessed");
            answers++;
        } while (answer.statusCode() == 422 && answers < 100);

        assertThat(answers).isEqualTo(26);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0"))).isBetween(1, 300);
        assertThat(signIn(site.visitorFrom("127.0.0.3"), amina.email()).statusCode()).isEqualTo(303);
    }

    @Test
    void nobodySendsMoreThanSixtyNotesAnHour() {
        var contributor = site.signedIn(site.member("Amina talkative"));
        var draft = Visitor.location(contributor.post("/library", "link", "https://example.org/leaflet"));
        var notes = draft.replace("/draft", "/notes");

        for (var note = 1; note <= 60; note++) {
            assertThat(contributor.post(notes, "text", "Note " + note).statusCode()).isEqualTo(303);
        }

        assertThat(contributor.post(notes, "text", "One more").statusCode()).isEqualTo(429);
    }

    @Test
    void aMemberTakesTenNamesAnHour() {
        var restless = site.member("Nadia 0");
        var here = site.signedIn(restless);
        for (var number = 0; number < 10; number++) {
            assertThat(here.post("/me/name", "before", "Nadia " + number, "name", "Nadia " + (number + 1)).statusCode())
                    .isEqualTo(303);
        }

        assertThat(here.post("/me/name", "before", "Nadia 10", "name", "Nadia 11").statusCode()).isEqualTo(429);
    }

    @Test
    void anAccountGuessedAtFromEverywhereShutsItsPasswordButNotItsMemberOut() {
        var amina = site.member("Amina guessed at");
        for (var guess = 0; guess < 30; guess++) {
            var machine = site.visitorFrom("127.0.1." + (1 + guess));
            assertThat(wrong(machine, amina.email()).statusCode()).isEqualTo(422);
        }

        assertThat(wrong(site.visitorFrom("127.0.1.99"), amina.email()).statusCode()).isEqualTo(429);
        var phone = site.visitorFrom("127.0.0.4");
        phone.post("/signin/link", "email", amina.email());
        var answer = phone.post(new Mailbox(site).link(amina.email(), "/signin/link/"));
        assertThat(Visitor.location(answer)).isEqualTo("/");
        assertThat(phone.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aMailboxGetsFiveLinksInHalfAnHourWhoeverAsks() {
        var amina = site.member("Amina mailed");
        for (var ask = 0; ask < 5; ask++) {
            assertThat(site.visitorFrom("127.0.2." + (1 + ask))
                            .post("/password", "email", amina.email())
                            .statusCode())
                    .isEqualTo(200);
        }

        var sixth = site.visitorFrom("127.0.2.99").post("/password", "email", amina.email().toUpperCase());

        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(new Mailbox(site).subjects(amina.email())).hasSize(5);
    }

    @Test
    void codesOfTheSecondFactorAreTriedFiveTimesInFiveMinutes() {
        var bilal = site.member("Bilal guessed at");
        var app = new TestApp(site, bilal);
        var laptop = site.visitorFrom("127.0.0.5");
        signIn(laptop, bilal.email());
        app.setUp(laptop);

        var machine = site.visitorFrom("127.0.0.6");
        signIn(machine, bilal.email());
        for (var guess = 0; guess < 5; guess++) {
            assertThat(machine.post("/signin/code", "code", "00000" + guess).statusCode()).isEqualTo(422);
        }

        assertThat(machine.post("/signin/code", "code", app.code(0)).statusCode()).isEqualTo(429);
    }

    @Test
    void aNetworkSendsThirtyReportsOfThePolicyInTenMinutes() {
        var machine = site.visitorFrom("127.0.0.7");
        for (var report = 1; report <= 30; report++) {
            assertThat(machine.postWithoutToken("/csp-reports").statusCode()).isEqualTo(204);
        }

        assertThat(machine.postWithoutToken("/csp-reports").statusCode()).isEqualTo(429);
        assertThat(site.visitorFrom("127.0.0.8").postWithoutToken("/csp-reports").statusCode()).isEqualTo(204);
    }

    private static HttpResponse<String> wrong(Visitor visitor, String email) {
        return visitor.post("/signin", "email", email, "password", "not the password");
    }

    private static HttpResponse<String> signIn(Visitor visitor, String email) {
        return visitor.post("/signin", "email", email, "password", RunningSite.PASSWORD);
    }
}
