package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.web.Role;

/// "Is it one of these?": what somebody is about to share and the library may have already.
class AlikeTest {

    private static final String SUMMARY =
            "How listeners in the hill villages were chosen, what they learned in four days, how they were supervised by "
                    + "telephone, and what they say of the work two years later, when most had taken up other trades.";

    private final RunningSite site = RunningSite.shared();
    private final Visitor first = site.signedIn(site.member("Amina"));
    private final Visitor second = site.signedIn(site.member("Mateo"));
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));
    /// Titles with other numbers are other works.
    private final String mark = "7" + UUID.randomUUID().toString().substring(0, 8);
    private final byte[] guide = ("Sit down and breathe. " + mark).getBytes(StandardCharsets.UTF_8);
    private String known = "";

    @BeforeEach
    void oneIsPublished() {
        var draft = begin(first, guide);
        known = Visitor.location(submit(first, draft, title(""), summary(""), "en"));
        assertThat(Visitor.location(host.post("/library/" + draft + "/publication"))).isEqualTo(known);
    }

    @Test
    void theSameBytesAreNoticedUnderAnotherTitleAndName() {
        var draft = begin(second, guide);

        var answer = submit(second, draft, "Radio drama " + UUID.randomUUID(), "Six episodes about a market.", "en");

        assertThat(Visitor.location(answer)).endsWith("/alike");
        assertThat(second.get(Visitor.location(answer)).body()).contains("The same file", "href=\"" + known + "\"");
    }

    @Test
    void nearlyTheSameWordsAreNoticedUnderAnotherTitle() {
        var draft = begin(second, other());

        var answer = submit(second, draft, title(" and beyond"), summary(" Revised."), "en");

        assertThat(Visitor.location(answer)).endsWith("/alike");
        assertThat(second.get(Visitor.location(answer)).body()).contains("Nearly the same words", "href=\"" + known + "\"");
    }

    @Test
    void anotherWorkIsNotHeldUp() {
        var answer = submit(second, begin(second, other()), "Radio drama " + UUID.randomUUID(), "Six episodes about a market.", "en");

        assertThat(Visitor.location(answer)).doesNotEndWith("/alike");
    }

    @ParameterizedTest
    @CsvSource({
        "translation-of, fr, Translated from, Also in", "new-version-of, en, Earlier version, Newer version",
        "adaptation-of, en, Adapted from, Adapted as"
    })
    void whatItIsOfTheOtherIsSaidWithItsSubmissionAndShownOnBothOnceItIsPublished(
            String relation, String language, String onIt, String onTheOther) {
        var draft = begin(second, guide);
        submit(second, draft, "Ours " + UUID.randomUUID(), "About it.", language);
        var number = known.replaceAll("\\D*(\\d+).*", "$1");

        var said = second.post("/library/" + draft + "/alike", "relation", relation, "other", number);

        var path = Visitor.location(said);
        assertThat(second.get(path).body()).contains("Waiting for a host");
        assertThat(site.visitor().get(known).body()).doesNotContain(path);
        host.post("/library/" + draft + "/publication");
        assertThat(site.visitor().get(path).body()).contains(onIt, known);
        assertThat(site.visitor().get(known).body()).contains(onTheOther, path);
    }

    @Test
    void whoSaysThatItIsNoneOfTheseHandsItInAlone() {
        var draft = begin(second, guide);
        submit(second, draft, "Ours " + UUID.randomUUID(), "About it.", "en");

        assertThat(second.post("/library/" + draft + "/alike", "relation", "part-of", "other", "1").statusCode()).isEqualTo(422);
        var path = Visitor.location(second.post("/library/" + draft + "/alike", "relation", "none"));

        assertThat(second.get(path).body()).contains("Waiting for a host").doesNotContain("Earlier version", "Also in");
    }

    private String title(String more) {
        return "Listening to the bereaved in " + mark + " valley villages" + more;
    }

    private String summary(String more) {
        return "In the " + mark + " valley. " + SUMMARY + more;
    }

    private static byte[] other() {
        return ("Drink and rest. " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static String begin(Visitor who, byte[] content) {
        return Visitor.location(who.upload("/library", "guide-" + UUID.randomUUID() + ".txt", content)).replaceAll("\\D", "");
    }

    private static java.net.http.HttpResponse<String> submit(
            Visitor who, String draft, String title, String summary, String language) {
        return who.post(
                "/library/" + draft + "/submission", "version", "1", "title", title, "summary", summary, "type", "manual",
                "languages", language, "licence", "cc-by-4.0");
    }
}
