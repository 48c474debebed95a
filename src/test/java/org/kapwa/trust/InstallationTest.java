package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;

/// An installation with a name, colours and languages of its own, behind a proxy that speaks TLS; the shared site has
/// none of it.
class InstallationTest {

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.with(
                "--kapwa.site.url=https://mhpss.example.org",
                "--kapwa.site.name=Réseau Harmattan & Co",
                "--kapwa.site.colours=#7a1f5c,#e9a6d2",
                "--kapwa.site.languages=fr,ar");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void browsersAreToldToStayWithTlsWhereThereIsSome() {
        for (var path : List.of("/", "/nowhere", "/healthz", "/me")) {
            assertThat(header(site.visitor().get(path), "Strict-Transport-Security"))
                    .isEqualTo("max-age=63072000; includeSubDomains");
            assertThat(header(RunningSite.shared().visitor().get(path), "Strict-Transport-Security")).isEmpty();
        }
    }

    /// An endpoint with a name is heeded over TLS only, and keeps browsers from the one without.
    @Test
    void whatThePolicyStopsIsToldInTheWayOfEachBrowser() {
        var answer = site.visitor().get("/");

        assertThat(header(answer, "Content-Security-Policy")).endsWith("; report-uri /csp-reports; report-to policy");
        assertThat(header(answer, "Reporting-Endpoints")).isEqualTo("policy=\"/csp-reports\"");
        assertThat(header(RunningSite.shared().visitor().get("/"), "Content-Security-Policy")).endsWith("; report-uri /csp-reports");
    }

    @Test
    void aSessionsCookieIsOfThisHostAloneAndOutOfReachOfScripts() {
        assertThat(cookie(signIn(site))).containsExactlyInAnyOrder("__Host-kapwa", "Path=/", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(cookie(signIn(RunningSite.shared()))).containsExactlyInAnyOrder("kapwa", "Path=/", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void aChoicesCookieTravelsOverTlsOnly() {
        assertThat(cookie(site.visitor().post("/look", "colours", "dark"))).contains("look", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(cookie(site.visitor().get("/?lang=ar"))).contains("lang", "Secure", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void itsNameStandsOnItsPages() {
        for (var path : List.of("/", "/signin", "/nowhere")) {
            assertThat(site.visitor().get(path).body())
                    .containsPattern("<title>[^<]* · Réseau Harmattan &amp; Co</title>")
                    .contains("</svg>Réseau Harmattan &amp; Co</a>")
                    .doesNotContain("Kapwa</a>");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, #7a1f5c", "DARK, #e9a6d2"})
    void itsColoursAreWhatABrowserShows(ColorScheme scheme, String colour) {
        var options = new Browser.NewContextOptions().setColorScheme(scheme);
        try (var browser = Chromium.context(options)) {
            var page = browser.newPage();
            page.navigate(site.url() + "/signin");

            assertThat(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--teal')")).isEqualTo(colour);
        }
    }

    @Test
    void itsLanguagesAreOfferedAndNoOther() {
        var page = site.visitor().get("/", "Accept-Language", "en").body();

        assertThat(page).contains("<html lang=\"fr\"", "hreflang=\"fr\"", "hreflang=\"ar\"").doesNotContain("hreflang=\"en\"", "hreflang=\"es\"");
        assertThat(site.visitor().get("/?lang=en").body()).contains("<html lang=\"fr\"");
        assertThat(site.visitor().get("/", "Accept-Language", "ar").body()).contains("<html lang=\"ar\" dir=\"rtl\"");
    }

    private static HttpResponse<String> signIn(RunningSite site) {
        var member = site.member("Meron");
        return site.visitor().post("/signin", "email", member.email(), "password", RunningSite.PASSWORD);
    }

    /// The attributes of the one cookie of an answer but for how long it lasts, and its name without its value.
    private static List<String> cookie(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
        return List.of(header(answer, "Set-Cookie").replaceFirst("=[^;]*", "").split("; ")).stream()
                .filter(part -> !part.startsWith("Max-Age=") && !part.startsWith("Expires="))
                .toList();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
