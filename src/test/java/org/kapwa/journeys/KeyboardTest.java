package org.kapwa.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.web.Role;

/// What somebody does who uses no mouse, with JavaScript and without.
class KeyboardTest {

    private final RunningSite site = RunningSite.shared();
    private final String word = "tabulator" + System.nanoTime();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReaderSignsInFindsReadsAndSaves(boolean withScript) {
        publish("Calm hands " + word);
        try (var browser = browser(withScript)) {
            var page = browser.newPage();
            signIn(page, "Rosa of the keys");
            page.navigate(site.url() + "/");
            var keys = new Keys(page);
            keys.to("Search").type(word).enter();
            keys.to("Calm hands").enter();
            keys.to("Read as text").enter();
            assertThat(page.getByText("Breathe slowly")).isVisible();
            page.goBack();
            keys.to("Save to my list").enter();
            page.navigate(site.url() + "/me/saved");
            assertThat(page.getByText("Calm hands " + word)).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMemberSharesALink(boolean withScript) {
        try (var browser = browser(withScript)) {
            var page = browser.newPage();
            signIn(page, "Lena of the keys");
            page.navigate(site.url() + "/library/new");
            var keys = new Keys(page);
            keys.to("Link").type("https://example.org/" + word).enter();
            keys.to("Title").type("Loose shoulders " + word);
            keys.to("Abstract").type("What helps after a long shift.");
            keys.to("Kind of resource").type("Manual");
            keys.to("Language").type("English");
            keys.to("Submit for publication").enter();
            assertThat(page.getByText("Waiting for a host")).isVisible();
        }
    }

    @Test
    void theFirstTabLeadsPastTheNavigation() {
        try (var browser = browser(false)) {
            var page = browser.newPage();
            page.navigate(site.url() + "/library");
            org.assertj.core.api.Assertions.assertThat(new Keys(page).step()).isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");

            org.assertj.core.api.Assertions.assertThat((boolean)
                            page.evaluate("document.activeElement.closest('main') !== null"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromTheWordsOfASearchItIsAFewStepsToItsResults(boolean withScript) {
        publish("Calm hands " + word);
        try (var browser = browser(withScript)) {
            var page = browser.newPage();
            page.navigate(site.url() + "/library?q=calm");
            page.getByLabel("Words").focus();
            var keys = new Keys(page);
            keys.step();
            org.assertj.core.api.Assertions.assertThat(keys.step()).isEqualTo("Past the filters, to the results");
            keys.enter();
            page.keyboard().press("Tab");

            org.assertj.core.api.Assertions.assertThat((boolean)
                            page.evaluate("document.activeElement.closest('#results') !== null"))
                    .isTrue();
        }
    }

    private static BrowserContext browser(boolean withScript) {
        return withScript ? Chromium.desktop("en") : Chromium.phoneWithoutScript("en");
    }

    private void signIn(Page page, String name) {
        var email = site.member(name).email();
        page.navigate(site.url() + "/signin?next=/me");
        new Keys(page).to("E-mail address").type(email).to("Password").type(RunningSite.PASSWORD).enter();
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
    }

    private void publish(String title) {
        var contributor = site.signedIn(site.member("Amina", Role.HOST));
        var text = ("Breathe slowly and count. " + word).getBytes(StandardCharsets.UTF_8);
        var id = Visitor.location(contributor.upload("/library", "calm.txt", text, "link", "")).replaceAll("\\D+", "");
        contributor.post(
                "/library/" + id + "/submission", "version", "1", "title", title, "summary", "An exercise.", "type", "manual",
                "languages", "en", "licence", "unknown");
        site.signedIn(site.member("Hoda", Role.HOST)).post("/library/" + id + "/publication");
        Waiting.until(Duration.ofSeconds(20), () -> site.visitor().get("/search?q=" + word).body().contains("/library/" + id + "-"));
        var page = Visitor.location(site.visitor().get("/library/" + id));
        Waiting.until(Duration.ofSeconds(60), () -> site.visitor().get(page).body().contains("/text/1"));
    }
}
