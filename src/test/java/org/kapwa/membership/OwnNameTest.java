package org.kapwa.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.Mailbox;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.audit.Audit;
import org.kapwa.web.Role;

/// A member is called something else from now on.
class OwnNameTest {

    private final RunningSite site = RunningSite.shared();
    private final String given = surname("Zuv");
    private final String taken = surname("Kip");
    private final Member noor = site.member("Noor " + given);
    private final Visitor here = site.signedIn(noor);
    private final Visitor reader = site.visitor();
    private final String path = "/people/" + noor.handle();

    /// A name that nobody else on this site has, in letters, so that search takes it as one word.
    private static String surname(String beginning) {
        return beginning + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "o");
    }

    @Test
    void theWayThereBeginsOnOnesPageAndOnTheFormOfTheProfile() {
        assertThat(here.get("/me").body()).contains("href=\"/me/name\"");
        assertThat(here.get("/me/profile").body()).contains("href=\"/me/name\"");
        assertThat(here.get("/me/name").body()).contains("value=\"Noor " + given + "\"", path);
    }

    @Test
    void theNewNameStandsAtTheOldAddressAtOnce() {
        assertThat(reader.get(path).body()).contains(given);

        var saved = change("Noor " + given, " Noor " + taken + " ");

        assertThat(Visitor.location(saved)).startsWith("/me?");
        assertThat(here.get(Visitor.location(saved)).body()).contains(">Noor " + taken + "</h1>", "Saved");
        assertThat(reader.get(path).body()).contains(taken).doesNotContain("Noor " + given);
    }

    @Test
    void searchKnowsTheNewNameOnly() {
        here.post("/me/profile", "version", "0", "circle[name]", "public");
        awaitFound(given);

        change("Noor " + given, "Noor " + taken);

        awaitFound(taken);
        assertThat(isFoundAs(given)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200b", "\u2800\u3164", "\u00ad", "\u202e", "— !", "Win at www.casino.example", "noor@example.org",
        "Claim it at evil.example/claim", "evil.example", "Administrator", "MODERACIÓN", "Former\u200b member", "Kаpwa",
        "A name of more than eighty characters, which is longer than any list has room for"})
    void itIsJudgedLikeTheNameOfSomebodyWhoJoins(String name) {
        assertThat(change("Noor " + given, name).statusCode()).isEqualTo(422);
        assertThat(name()).isEqualTo("Noor " + given);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'Noor\n\nof\tthe  hills' | Noor of the hills", "\u202eNoor\u2066 A\u200b. | Noor A.", "Dr.Noor B. Osman | Dr.Noor B. Osman",
        "نرگس می\u200cخواهد | نرگس می\u200cخواهد", "Noo\u0308r\u200d | Noör"
    })
    void itIsOneLineWithoutSignsThatNobodySees(String typed, String kept) {
        assertThat(change("Noor " + given, typed).statusCode()).isEqualTo(303);
        assertThat(name()).isEqualTo(kept);
    }

    @Test
    void nobodyTakesTheNameOfWhoRunsTheSite() {
        var hoda = site.member("Hoda " + given, Role.HOST);
        var other = site.member("Pat " + given);

        assertThat(change("Noor " + given, "H\u043eda  " + given.toUpperCase(Locale.ROOT)).body()).contains("id=\"name-problem\"");
        assertThat(name()).isEqualTo("Noor " + given);
        assertThat(change("Noor " + given, other.name()).statusCode()).isEqualTo(303);
        assertThat(site.signedIn(hoda).post("/me/name", "before", hoda.name(), "name", hoda.name() + "!").statusCode()).isEqualTo(303);
    }

    @Test
    void aStrangersMailboxGetsNoNameThatSomebodyTyped() {
        var address = given + "@example.net";
        site.visitor().post("/register", "name", "Winner" + given, "email", address, "password", RunningSite.PASSWORD);
        here.post("/me/email", "email", "new" + address, "password", RunningSite.PASSWORD);

        for (var each : new String[] {address, "new" + address}) {
            assertThat(new Mailbox(site).text(each)).contains("Hello,").doesNotContain(given + ",");
        }
    }

    @Test
    void anOldPageDoesNotOverwriteWhatWasChosenElsewhere() {
        change("Noor " + given, "Noor " + taken);

        var late = change("Noor " + given, "Noor of an old page");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("value=\"Noor of an old page\"", "Saved now: Noor " + taken);
        assertThat(name()).isEqualTo("Noor " + taken);
    }

    @Test
    void itIsNotedWithoutTheNameThatWasGivenUp() {
        change("Noor " + given, "Noor " + taken);

        var noted = site.bean(Audit.class).about(noor.id(), 10);
        assertThat(noted).anyMatch(entry -> entry.what().equals("membership.deed.name"));
        assertThat(noted.toString()).doesNotContain(given, taken);
    }

    @Test
    void nothingIsNotedWhereNothingChanges() {
        assertThat(change("Noor " + given, "Noor " + given).statusCode()).isEqualTo(303);
        assertThat(site.bean(Audit.class).about(noor.id(), 10)).noneMatch(entry -> entry.what().equals("membership.deed.name"));
    }

    private HttpResponse<String> change(String before, String name) {
        return here.post("/me/name", "before", before, "name", name);
    }

    private String name() {
        return site.bean(Accounts.class).find(noor.id()).orElseThrow().name();
    }

    private boolean isFoundAs(String word) {
        return reader.get("/people?q=" + word).body().contains("\"" + path + "\"");
    }

    private void awaitFound(String word) {
        await().atMost(Duration.ofSeconds(8)).pollInterval(Duration.ofMillis(100)).until(() -> isFoundAs(word));
    }
}
