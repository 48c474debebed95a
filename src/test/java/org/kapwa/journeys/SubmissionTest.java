package org.kapwa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of a submission, as contributor, host and readers see it.
class SubmissionTest {

    private final RunningSite site = RunningSite.shared();
    private final Member amina = site.member("Amina");
    private final Visitor contributor = site.signedIn(amina);
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));
    private final Visitor reader = site.visitor();
    /// No two submissions of these tests are alike.
    private final String mark = UUID.randomUUID().toString();
    private String number = "";
    private String path = "";

    @BeforeEach
    void submit() {
        var begun = contributor.upload("/library", "guide.txt", ("Sit down and breathe. " + mark).getBytes(StandardCharsets.UTF_8), "link", "");
        number = Visitor.location(begun).replaceAll("\\D+", "");
        path = describe(contributor, "submission", "First words");
    }

    @Test
    void whoIsNotSignedInAnyMoreIsToldThatNothingWasSaved() {
        contributor.post("/signout");

        var answer = contributor.post("/library/" + number + "/draft", "version", "2", "title", "Late words");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Nothing was saved", "Late words");
    }

    @Test
    void aLanguageThatHasNoNameOfItsOwnIsNotOfferedAsACode() {
        assertThat(contributor.get("/library/" + number + "/draft").body()).doesNotContain(">nnb</option>").contains("value=\"nnb\"");
    }

    @Test
    void aReaderDoesNotFindWhatIsOnlySubmitted() {
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whoPressesTwiceIsNotFrightened() {
        var again = contributor.post(
                "/library/" + number + "/submission", "version", "1", "title", "First words " + mark, "summary",
                "An exercise. " + mark, "type", "manual", "languages", "en", "licence", "unknown");

        assertThat(Visitor.location(again)).isEqualTo(path);
        assertThat(contributor.get("/library/" + number + "/draft").body()).doesNotContain("/submission\"");
        for (var press = 0; press < 2; press++) {
            assertThat(host.post("/library/" + number + "/notes", "text", "Which year?").statusCode()).isEqualTo(303);
        }
        assertThat(contributor.get(path).body().split("Which year\\?", -1)).hasSize(2);
        for (var press = 0; press < 2; press++) {
            assertThat(Visitor.location(host.post("/library/" + number + "/publication"))).isEqualTo(path);
        }
    }

    @Test
    void whoSavesIsToldSoAndWhoHasAProblemIsNot() {
        var draft = "/library/" + number + "/draft";

        var saved = describe(contributor, "draft", "Better words");

        assertThat(contributor.get(saved).body()).contains("Saved.");
        assertThat(contributor.get(draft).body()).doesNotContain("Saved.");
        assertThat(contributor.get(draft + "?undone=saved").body()).doesNotContain("Saved.");
        assertThat(contributor.post(draft, "version", "2", "title", "").body()).doesNotContain("Saved.");
    }

    @Test
    void whatNobodyHasPublishedItsContributorDestroysWithItsFiles() {
        var removal = "/library/" + number + "/removal";
        assertThat(contributor.get("/library/" + number + "/draft").body()).contains(removal);
        assertThat(host.post(removal).statusCode()).isEqualTo(404);

        assertThat(contributor.get(removal).body()).contains("First words", "for good");
        contributor.post(removal);

        assertThat(contributor.get("/library/mine").body()).doesNotContain("First words " + mark);
        assertThat(host.get(path).statusCode()).isEqualTo(404);
        assertThat(contributor.get("/library/" + number + "/files/1/guide.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void itWaitsOnTheHostsDesk() {
        assertThat(host.get("/desk").body()).contains(path);
    }

    @Test
    void aHeldSubmissionSaysWhyAndIsMailed() {
        host.post("/library/" + number + "/hold", "reason", "Which edition is it?");

        assertThat(contributor.get(path).body()).contains("Which edition is it?");
        assertThat(lastMailTo(amina.email())).contains("Which edition is it?");
    }

    @Test
    void noDecisionAgainstItGoesWithoutAReason() {
        for (var decision : List.of("hold", "refusal")) {
            var answer = host.post("/library/" + number + "/" + decision, "reason", "  ");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("reason-problem");
        }
        assertThat(host.get("/desk").body()).contains(path);
    }

    @Test
    void aRefusedOneCanBeChangedAndSubmittedAgain() {
        host.post("/library/" + number + "/refusal", "reason", "Too short.");

        var again = describe(contributor, "submission", "More words");

        assertThat(host.get("/desk").body()).contains(again);
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        var answer = contributor.post(
                "/library/" + number + "/draft", "version", "1", "title", "Old page", "summary", "Old words.", "type",
                "manual", "languages", "en");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("value=\"Old page\"", "Saved now: First words")
                .doesNotContain("type-problem", "languages-problem");
        assertThat(contributor.get(path).body()).contains("First words");
    }

    @Test
    void contributorAndHostTalkAboutAField() {
        host.post("/library/" + number + "/notes", "field", "year", "text", "Do you know the year?");
        assertThat(contributor.get("/library/mine").body()).contains("A host wrote about it");
        contributor.post("/library/" + number + "/notes", "field", "year", "text", "It is 2021.");
        assertThat(contributor.get("/library/mine").body()).doesNotContain("A host wrote about it");

        assertThat(contributor.get(path).body()).contains("Do you know the year?", "It is 2021.");
        assertThat(lastMailTo(amina.email())).contains("Year: Do you know the year?");
    }

    @Nested
    class WhenPublished {

        @BeforeEach
        void publish() {
            host.post("/library/" + number + "/publication");
        }

        @Test
        void everyoneReadsItAndNobodySeesTheTalk() {
            host.post("/library/" + number + "/notes", "text", "internal-note-token");

            assertThat(reader.get(path).body()).contains("First words").doesNotContain("internal-note-token");
        }

        @Test
        void whatItsContributorTypedMeanwhileIsShownToBeCopied() {
            for (var act : List.of("draft", "submission")) {
                var late = contributor.post("/library/" + number + "/" + act, "version", "2", "title", "Typed too late");

                assertThat(late.statusCode()).isEqualTo(409);
                assertThat(late.body()).contains("value=\"Typed too late\"", "cannot be saved any more");
            }
            assertThat(Visitor.location(contributor.get("/library/" + number + "/draft"))).isEqualTo(path);
            assertThat(reader.get(path).body()).doesNotContain("Typed too late");
        }

        @Test
        void publishingItAgainLeavesItAsItIs() {
            var before = reader.get(path).body();

            assertThat(Visitor.location(host.post("/library/" + number + "/publication"))).isEqualTo(path);

            assertThat(reader.get(path).body()).isEqualTo(before);
            assertThat(contributor.post("/library/" + number + "/publication").statusCode()).isEqualTo(403);
        }

        @Test
        void anOldTitleInTheAddressLeadsToTheNewOne() {
            var answer = reader.get("/library/" + number + "-some-older-title");

            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(Visitor.location(answer)).isEqualTo(path);
            assertThat(Visitor.location(reader.get("/library/" + number + "?lang=ar"))).isEqualTo(path + "?lang=ar");
        }

        @Test
        void itsHistoryShowsWhatAHostChanged() {
            describe(host, "draft", "Better words");

            assertThat(host.get("/library/" + number + "/history").body()).contains("<del>First</del>", "<ins>Better</ins>");
        }

        @Test
        void aWithdrawnOneLeavesATombstoneWithAReasonButNoFile() {
            host.post("/library/" + number + "/withdrawal", "reason", "Out of date.");

            assertThat(reader.get(path).body()).contains("Out of date.").doesNotContain("/files/");
            assertThat(reader.get(path + "/text/1").statusCode()).isEqualTo(404);
            assertThat(reader.get("/library/" + number + "/files/1/guide.txt").statusCode()).isEqualTo(404);
        }

        @Test
        void theTombstoneLeadsToWhatTakesItsPlace() {
            var other = UUID.randomUUID().toString();
            var newer = Visitor.location(host.post("/library", "link", "https://example.org/" + other)).replaceAll("\\D+", "");
            var instead = host.post(
                    "/library/" + newer + "/submission", "version", "1", "title", "Newer " + other, "summary", "It came after.", "type",
                    "manual", "languages", "en", "licence", "unknown", "link", "https://example.org/" + other);

            host.post("/library/" + number + "/withdrawal", "reason", "Out of date.", "instead", newer);

            assertThat(reader.get(path).body()).contains("Out of date.", "<a href=\"/library/" + newer + "\">Use this resource instead</a>");
            assertThat(Visitor.location(reader.get("/library/" + newer))).isEqualTo(Visitor.location(instead));
        }

        @ParameterizedTest
        @ValueSource(strings = {"99999999", "itself", "the newer one"})
        void whatTakesItsPlaceMustBeThere(String instead) {
            var typed = instead.equals("itself") ? number : instead;

            var answer = host.post("/library/" + number + "/withdrawal", "reason", "Out of date.", "instead", typed);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Out of date.", "value=\"" + typed + "\"", "another published resource");
            assertThat(reader.get(path).body()).contains("/files/");
        }

        @Test
        void whatIsPublishedIsNotDestroyed() {
            assertThat(contributor.post("/library/" + number + "/removal").statusCode()).isEqualTo(404);
            assertThat(reader.get(path).statusCode()).isEqualTo(200);
        }

        @Test
        void downloadsOfOnePersonCountOnceAndRobotsNever() {
            var file = "/library/" + number + "/files/1/guide.txt";
            reader.get(file, "User-Agent", "Mozilla/5.0 (Android 10) Firefox/140");
            reader.get(file, "User-Agent", "Mozilla/5.0 (Android 10) Firefox/140");
            reader.get(file, "User-Agent", "Googlebot/2.1");

            assertThat(count()).isEqualTo(1);
        }

        @Test
        void aCutDownloadGoesOnWhereItStopped() {
            var rest = reader.bytes("/library/" + number + "/files/1/guide.txt", "Range", "bytes=9-");

            assertThat(rest.statusCode()).isEqualTo(206);
            assertThat(new String(rest.body(), StandardCharsets.UTF_8)).isEqualTo("and breathe. " + mark);
        }

        private long count() {
            return site.bean(JdbcClient.class)
                    .sql("select coalesce(sum(times), 0) from download_count where resource = :id")
                    .param("id", Long.parseLong(number))
                    .query(Long.class)
                    .single();
        }
    }

    @Test
    void aTrustedContributorPublishesDirectly() {
        host.post("/library/" + number + "/trust", "trust", "true");
        var next = contributor.post("/library", "link", "https://example.org/leaflet");
        number = Visitor.location(next).replaceAll("\\D+", "");

        var shown = describe(contributor, "submission", "Directly on the shelf");

        assertThat(reader.get(shown).statusCode()).isEqualTo(200);
    }

    private String describe(Visitor who, String act, String title) {
        var page = who.get("/library/" + number + "/draft").body();
        var version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var answer = who.post(
                "/library/" + number + "/" + act,
                "version", version,
                "title", title + " " + mark,
                "summary", "An exercise. " + mark,
                "type", "manual",
                "languages", "en",
                "licence", "unknown",
                "link", page.replaceAll("(?s).*name=\"link\" type=\"text\" value=\"([^\"]*)\".*", "$1"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return Visitor.location(answer);
    }

    private String lastMailTo(String email) {
        return site.bean(JdbcClient.class)
                .sql("select text from mail where recipient = :email order by id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
    }
}
