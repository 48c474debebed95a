package org.kapwa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body, body *')]
                .filter(element => { const place = element.getBoundingClientRect(); return place.right > innerWidth + 1 || place.left < -1; })
                .map(element => element.outerHTML.slice(0, 120))""";

    private final RunningSite site = RunningSite.shared();
    private final Visitor host = site.signedIn(site.member("Hoda of the pages", Role.HOST));

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

    /// Who sets text to twice its size still reads downwards only.
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void textOfTwiceTheSizeFitsAPhone(String language) {
        var path = publish("Steady hands in conflict-affected neighbourhoods", "en");
        var draft = path.replaceAll("(\\d+)-.*", "$1/draft");
        try (var browser = Chromium.phoneWithoutScript(language)) {
            var page = browser.newPage();
            var wide = tooWide(page, List.of(
                    "/", "/library", path, "/library/themes", "/people", "/organisations", "/collections", "/search?q=steady",
                    "/signin", "/register", "/password", "/no-such-page"));
            browser.addCookies(List.of(new Cookie("kapwa", host.cookie("kapwa")).setUrl(site.url())));
            wide.putAll(tooWide(page, List.of(
                    "/", path, draft, "/library/new", "/library/mine", "/me", "/me/profile", "/me/sessions", "/me/data", "/me/searches", "/desk")));

            assertThat(wide).isEmpty();
        }
    }

    /// What stands out of the page to the side, by its path.
    private Map<String, Object> tooWide(Page page, List<String> paths) {
        var wide = new TreeMap<String, Object>();
        for (var path : paths) {
            page.navigate(site.url() + path);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            if (page.evaluate(TOO_WIDE) instanceof List<?> found && !found.isEmpty()) {
                wide.put(path, found);
            }
        }
        return wide;
    }

    private String publish(String title, String language) {
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
