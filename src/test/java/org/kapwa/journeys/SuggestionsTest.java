package org.kapwa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.web.Role;

/// Titles are offered while somebody types what they look for; who misspells a word is asked what they meant.
class SuggestionsTest {

    private final RunningSite site = RunningSite.shared();
    private final String word = "Quokkarium" + Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", "");
    private final String title = word + " for beginners";

    @BeforeEach
    void publishOneAndKeepAnother() {
        publish(draft(title));
        draft(word + " that nobody has published");
        var reader = site.signedIn(site.member("Rose who looks"));
        Waiting.until(Duration.ofSeconds(10), () -> reader.get("/search?q=" + word).body().contains("for beginners"));
    }

    @Test
    void titlesThatMayBeSeenAreOfferedWhileOneTypes() {
        try (var desktop = Chromium.desktop("en")) {
            var page = desktop.newPage();
            page.navigate(site.url() + "/search");

            page.locator("#words").pressSequentially(word.substring(0, word.length() - 1));

            assertThat(page.locator("#suggestions option")).hasCount(1);
            assertThat(page.locator("#suggestions option")).hasAttribute("value", title);
        }
    }

    @Test
    void withoutScriptAMisspeltWordIsAskedAbout() {
        try (var phone = Chromium.phoneWithoutScript("en")) {
            var page = phone.newPage();
            page.navigate(site.url() + "/search?q=" + word.replace("rium", "rum"));
            page.getByText(Pattern.compile("^" + word + "$", Pattern.CASE_INSENSITIVE)).first().click();

            assertThat(page.getByText(title)).isVisible();
        }
    }

    private String draft(String called) {
        var contributor = site.signedIn(site.member("Amina who suggests"));
        var draft = Visitor.location(contributor.post("/library", "link", "https://example.org/" + called.hashCode()));
        contributor.post(
                draft.replace("/draft", called.equals(title) ? "/submission" : "/draft"), "version", "1", "title", called, "summary",
                "About it.", "type", "manual", "languages", "en", "licence", "cc-by-4.0", "link",
                "https://example.org/" + called.hashCode());
        return draft;
    }

    private void publish(String draft) {
        var host = site.signedIn(site.member("Hoda who suggests", Role.HOST));
        host.post(draft.replace("/draft", "/publication"));
    }
}
