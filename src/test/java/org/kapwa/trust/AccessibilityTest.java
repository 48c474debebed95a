package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.web.Role;

/// Every page that has an address of its own, looked at by axe: in two scripts, light and dark, on a small phone and a
/// desk. Nothing may be wider than the screen.
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static RunningSite site;

    /// A site of its own, whose lists are as long as on the first day: axe looks at every row.
    @BeforeAll
    static void start() {
        site = RunningSite.with();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 320", "fr, DARK, 1280", "ar, LIGHT, 1280"})
    void everyPageCanBeUsedByEveryone(String language, ColorScheme colours, int width) {
        var wrong = new ArrayList<String>();
        var options = new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(width, 800);
        try (var browser = Chromium.context(options)) {
            var page = browser.newPage();
            PublicPaths.of(site).forEach(path -> look(page, path, wrong));
            signIn(page);
            PublicPaths.forMembers(site).forEach(path -> look(page, path, wrong));
        }

        assertThat(wrong).isEmpty();
    }

    private void look(Page page, String path, List<String> wrong) {
        page.navigate(site.url() + path);
        var results = new AxeBuilder(page).options(violationsOnly()).setLegacyMode(true).withTags(RULES).analyze();
        assertThat(results.getPasses()).as("what axe looked at on " + path).isNotEmpty();
        for (var violation : results.getViolations()) {
            wrong.add(path + ": " + describe(violation));
        }
        if ((int) page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0) {
            wrong.add(path + ": wider than the screen");
        }
    }

    private static AxeRunOptions violationsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String describe(Rule violation) {
        return violation.getId() + " at "
                + violation.getNodes().stream().map(node -> String.valueOf(node.getTarget())).limit(3).toList();
    }

    private void signIn(Page page) {
        var administrator = site.member("Ada Looks", Role.HOST, Role.ADMINISTRATOR);
        page.navigate(site.url() + "/signin?lang=en");
        page.fill("#email", administrator.email());
        page.fill("#password", RunningSite.PASSWORD);
        page.click("main form button");
    }
}
