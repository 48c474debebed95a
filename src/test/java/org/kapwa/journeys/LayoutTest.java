package org.kapwa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.web.Role;

/// Where things stand on a page, on a wide screen and on a narrow one.
class LayoutTest {

    private static final String BROKEN_WORDS = """
            () => [...document.querySelectorAll('.facts dt')].flatMap(dt => [...dt.textContent.matchAll(/\\S+/g)]
                .filter(word => { const place = document.createRange(); place.setStart(dt.firstChild, word.index);
                    place.setEnd(dt.firstChild, word.index + word[0].length); return place.getClientRects().length > 1; })
                .map(word => word[0]))""";
    private static final String FROM_THE_BEGINNING = """
            () => { const title = document.querySelector('h1'); const text = document.createRange(); text.selectNodeContents(title);
                const [outer, inner] = [title.getBoundingClientRect(), text.getBoundingClientRect()];
                return document.dir === 'rtl' ? outer.right - inner.right : inner.left - outer.left; }""";

    private final RunningSite site = RunningSite.shared();

    @Test
    void aTitleInAnotherScriptBeginsWhereThePageDoes() {
        var latin = publish("Steady hands", "en");
        var arabic = publish("\u0627\u0644\u0633\u0627\u0639\u0627\u062A \u0627\u0644\u0623\u0648\u0644\u0649", "ar");
        try (var browser = Chromium.desktop("en")) {
            var page = browser.newPage();
            for (var path : List.of(latin + "?lang=ar", arabic + "?lang=en")) {
                page.navigate(site.url() + path);

                assertThat(((Number) page.evaluate(FROM_THE_BEGINNING)).doubleValue()).as(path).isBetween(-1.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void onAPhoneNoWordBeforeAFactIsBroken(String language) {
        var path = publish("Steady hands", "en");
        try (var browser = Chromium.phoneWithoutScript(language)) {
            var page = browser.newPage();
            page.navigate(site.url() + path);

            assertThat(page.locator(".facts dt").count()).isPositive();
            assertThat((List<?>) page.evaluate(BROKEN_WORDS)).isEmpty();
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        }
    }

    private String publish(String title, String language) {
        var host = site.signedIn(site.member("Hoda of the pages", Role.HOST));
        var number = System.nanoTime();
        var id = Visitor.location(host.post("/library", "link", "https://example.org/" + number)).replaceAll("\\D+", "");
        host.post(
                "/library/" + id + "/submission", "version", "1", "title", title + " " + number, "summary", "What helps.", "type", "manual",
                "languages", language, "licence", "unknown", "link", "https://example.org/" + number);
        var path = Visitor.location(site.visitor().get("/library/" + id));
        assertThat(path).startsWith("/library/" + id + "-");
        return path;
    }
}
