package org.kapwa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;

/// What readers without an account choose.
class ChoicesTest {

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ar             | ar", "fr-CA, en;q=0.5 | fr", "en;q=0.3, es;q=0.8 | es", "tl, ar;q=0.1 | ar", "tl | en", "'' | en", "%%% | en", "* | en"
    })
    void withoutAChoiceTheBrowserSaysTheLanguage(String accepted, String language) {
        assertThat(site.visitor().get("/library", "Accept-Language", accepted).body()).contains("<html lang=\"" + language + "\"");
    }

    @Test
    void theAddressComesBeforeTheChoiceOfBeforeAndThatBeforeTheBrowser() {
        var reader = site.visitor();

        assertThat(reader.get("/library?lang=fr", "Accept-Language", "ar").body()).contains("<html lang=\"fr\"");
        assertThat(reader.get("/library", "Accept-Language", "ar").body()).contains("<html lang=\"fr\"");
        assertThat(reader.get("/library?lang=es", "Accept-Language", "ar").body()).contains("<html lang=\"es\"");
        assertThat(reader.get("/people?lang=tlh", "Accept-Language", "ar").body()).contains("<html lang=\"es\"");
        reader.plant("lang", "tlh");
        assertThat(reader.get("/people", "Accept-Language", "ar").body()).contains("<html lang=\"ar\"");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, dark, 'rgb(22, 25, 29)'", "DARK, light, 'rgb(255, 253, 249)'", "DARK, auto, 'rgb(22, 25, 29)'", "LIGHT, auto, 'rgb(255, 253, 249)'"})
    void coloursAreChosenWithoutAnAccountAndLast(ColorScheme device, String choice, String ground) {
        var phone = new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(360, 740)
                .setColorScheme(device);
        try (var browser = Chromium.context(phone)) {
            var page = browser.newPage();
            page.navigate(site.url() + "/library?q=calm");
            page.locator("#colours").selectOption(choice);
            page.locator("form[action='/look'] button").click();
            assertThat(page.url()).isEqualTo(site.url() + "/library?q=calm");

            for (var path : new String[] {"/library", "/signin", "/nowhere"}) {
                page.navigate(site.url() + path);

                assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).as(path).isEqualTo(ground);
                assertThat(page.locator("#colours").inputValue()).isEqualTo(choice);
            }
        }
    }
}
