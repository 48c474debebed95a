package org.kapwa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;

/// The style guide shows what the style sheet has, and every state of a page.
class StyleguideTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #");
    private static final Pattern SPACE = Pattern.compile("--(space-[a-z0-9]+): ");
    private static final String SHOWS_ITS_COLOUR = """
            swatch => { const probe = document.body.appendChild(document.createElement('i')); probe.style.color = swatch.getAttribute('fill');
                const [shown, meant] = [getComputedStyle(swatch).fill, getComputedStyle(probe).color]; probe.remove(); return shown === meant; }""";

    private final RunningSite site = RunningSite.shared();
    private final Page page = Chromium.desktop("en").newPage();

    @BeforeEach
    void open() {
        page.navigate(site.url() + "/styleguide");
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void everyColourAndSpaceOfTheStyleSheetIsShownAsItIs() throws IOException {
        var sheet = Files.readString(Path.of("src/main/resources/static/css/core/1-tokens.css"));

        assertThat(names("Colours")).containsExactlyInAnyOrderElementsOf(found(COLOUR, sheet));
        assertThat(names("Space")).containsExactlyInAnyOrderElementsOf(found(SPACE, sheet));
        for (var swatch : section("Colours").locator("rect").all()) {
            assertThat((boolean) swatch.evaluate(SHOWS_ITS_COLOUR)).isTrue();
        }
        for (var row : section("Space").locator("tbody tr").all()) {
            var name = row.locator("th").textContent();
            assertThat(row.locator("td").first().textContent())
                    .isEqualTo(page.evaluate("name => getComputedStyle(document.documentElement).getPropertyValue(name)", name));
        }
    }

    @Test
    void everySizeOfTypeIsThatOfItsPart() {
        assertThat(section("Sizes of type").textContent()).contains("1.75rem", "1.25rem", "1.0625rem", "1.15rem", "1.05rem", "0.9rem");
        assertThat(remOf("#sizes")).isEqualTo(1.25);
        assertThat(remOf("h1")).isEqualTo(1.75);
    }

    @Test
    void everyStateIsThere() {
        assertThat(section("States").locator("h3").allTextContents())
                .extracting(title -> title.split(":")[0])
                .containsExactly("Empty", "No permission", "Offline", "Error");
        assertThat(section("States").textContent()).contains("You cannot do this", "ask a host of this site", "It stays in this window", "Nothing that was saved is lost");
        assertThat(section("Forms").locator("#wrong").getAttribute("aria-describedby")).isEqualTo("wrong-problem");
        assertThat(section("Forms").locator("#wrong-problem").isVisible()).isTrue();
    }

    private double remOf(String selector) {
        return ((Number) page.locator(selector).first()
                        .evaluate("it => parseFloat(getComputedStyle(it).fontSize) / parseFloat(getComputedStyle(document.documentElement).fontSize)"))
                .doubleValue();
    }

    private Locator section(String title) {
        return page.locator("section").filter(new Locator.FilterOptions()
                .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(Pattern.compile("^" + title + "$")))));
    }

    private List<String> names(String section) {
        return section(section).locator("tbody th").allTextContents().stream().map(name -> name.substring(2)).toList();
    }

    private static List<String> found(Pattern pattern, String sheet) {
        return pattern.matcher(sheet).results().map((MatchResult found) -> found.group(1)).distinct().toList();
    }
}
