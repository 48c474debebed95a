package org.kapwa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.web.Role;
import org.kapwa.web.Words;

/// Whoever reads with a browser that knows text alone, w3m, meets the words of a page in an order that makes sense.
class TextBrowserTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningSite site = RunningSite.shared();
    private final Words words = site.bean(Words.class);
    private final String title = "Steady hands " + UUID.randomUUID();
    private final String list = "/library?q=" + title.replace(' ', '+');
    private String path = "";

    @BeforeEach
    void publish() {
        var host = site.signedIn(site.member("Hoda of the text", Role.HOST));
        var text = ("Sit down and breathe.\n\nThen speak of " + title).getBytes(StandardCharsets.UTF_8);
        var id = Visitor.location(host.upload("/library", "hands.txt", text, "link", "")).replaceAll("\\D+", "");
        path = Visitor.location(host.post(
                "/library/" + id + "/submission", "version", "1", "title", title, "summary", "What helps.", "type", "manual", "languages",
                "en", "licence", "unknown"));
        assertThat(path).startsWith("/library/" + id + "-");
        Waiting.until(SOON, () -> host.get(path + "/text/1").statusCode() == 200);
        Waiting.until(SOON, () -> host.get(list).body().contains(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theFrontPageSaysWhatThisIsAndThenWhatIsNew(String language) throws Exception {
        assertThat(read("/", language))
                .containsSubsequence(said(
                        language, "web.skip", "web.door.library", "web.door.people", "web.door.sign-in", "home.title", "home.lead",
                        "home.find", "home.share", "home.newest"))
                .containsSubsequence(words.say(language, "home.newest"), title, "What helps.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void theListComesAfterItsFilters(String language) throws Exception {
        assertThat(read(list, language))
                .containsSubsequence(said(
                        language, "web.door.library", "library.share", "library.themes", "finding.words", "web.search",
                        "finding.to-results", "finding.sort", "finding.apply"))
                .containsSubsequence(words.say(language, "finding.apply"), words.say(language, "finding.count", 1), title, "What helps.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void aResourceIsNamedOfferedAndDescribed(String language) throws Exception {
        assertThat(read(path, language))
                .containsSubsequence(said(language, "web.door.library"))
                .containsSubsequence(title, words.say(language, "library.read", "|").replaceAll(" *\\(.*", ""), "What helps.", words.say(language, "library.field.type"))
                .containsSubsequence(said(
                        language, "library.field.type", "library.field.languages", "library.field.licence", "library.contributor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void itsTextIsReadFromBeginningToEnd(String language) throws Exception {
        assertThat(read(path + "/text/1", language))
                .containsSubsequence(
                        words.say(language, "library.back-to-resource"), title, words.say(language, "library.reading.page", 1, 1),
                        "Sit down and breathe.", "Then speak of " + title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void aFormSaysWhatGoesIntoEachField(String language) throws Exception {
        assertThat(read("/signin", language))
                .containsSubsequence(said(
                        language, "signin.sign-in", "accounts.field.email", "accounts.field.password", "signin.sign-in",
                        "signin.password.forgotten", "signin.no-account"))
                .containsPattern("(?s)" + words.say(language, "accounts.field.email") + "\\s*\\[ +]");
    }

    private String[] said(String language, String... keys) {
        return Arrays.stream(keys).map(key -> words.say(language, key)).toArray(String[]::new);
    }

    /// What w3m shows of a page, on lines that are long enough for any sentence.
    private String read(String page, String language) throws IOException, InterruptedException {
        var browser = new ProcessBuilder(
                        "w3m", "-no-cookie", "-dump", "-cols", "400", "-I", "UTF-8", "-O", "UTF-8", "-o", "accept_language=" + language, site.url() + page)
                .redirectErrorStream(true)
                .start();
        var shown = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(browser.waitFor()).as(shown).isZero();
        return shown;
    }
}
