package org.kapwa.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A site that gives files out from a host name of their own, here 127.0.0.1 beside localhost.
class FilesHostTest {

    private static final String WORDS = "Breathe in for four counts, and out for six.";

    private static RunningSite site;
    private static final String PHONE = "Mozilla/5.0 (Android 10) Firefox/140";
    private static Visitor owner;
    private static Visitor stranger;
    private static String host;
    private static String published;
    private static String draft;

    @BeforeAll
    static void start() {
        site = RunningSite.with("--kapwa.site.files-url=http://127.0.0.1:${server.port}");
        host = site.url().replace("localhost", "127.0.0.1");
        owner = site.signedIn(site.member("Amina", Role.HOST));
        stranger = site.visitor();
        published = file(publish("calm one.txt"));
        draft = file(Upload.of(site, owner, "unfinished.txt", (WORDS + " A draft.").getBytes(UTF_8)).resource());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aFileThatAnybodyMayHaveComesFromItsHostOnly() {
        var led = stranger.get(published);
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.body()).isEmpty();
        assertThat(Visitor.location(led)).isEqualTo(host + published);

        var given = stranger.get(Visitor.location(led));

        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).isEqualTo(WORDS);
        assertThat(header(given, "Content-Disposition")).startsWith("attachment");
        assertThat(header(given, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(given.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void itIsCountedWhereItIsAskedForAndNotAgainWhereItComesFrom() {
        var resource = Long.parseLong(published.replaceAll("/library/(\\d+)/.*", "$1"));
        var before = site.bean(Downloads.class).of(resource);

        var led = owner.get(published, "User-Agent", PHONE);
        assertThat(owner.get(Visitor.location(led), "User-Agent", PHONE).statusCode()).isEqualTo(200);

        assertThat(site.bean(Downloads.class).of(resource)).isEqualTo(before + 1);
    }

    @Test
    void aDownloadGoesOnAfterACutAndOnlyOfTheSameContent() {
        var etag = header(stranger.get(host + published), "ETag");

        var rest = stranger.bytes(host + published, "Range", "bytes=8-", "If-Range", etag);
        var other = stranger.bytes(host + published, "Range", "bytes=8-", "If-Range", "\"another\"");

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(new String(rest.body(), UTF_8)).isEqualTo(WORDS.substring(8));
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void whoMayHaveADraftIsLedToItByAPassForItAlone() {
        var pass = Visitor.location(owner.get(draft)).replace(host, "");

        assertThat(stranger.get(host + pass).body()).isEqualTo(WORDS + " A draft.");
        assertThat(stranger.bytes(host + pass, "Range", "bytes=-6").statusCode()).isEqualTo(206);
        assertThat(stranger.get(draft).statusCode()).isEqualTo(404);
        assertThat(stranger.get(pass).statusCode()).as("the site takes no pass").isEqualTo(404);
        assertLedBack(stranger.get(host + draft), draft);
        var other = file(Upload.of(site, owner, "other.txt", (WORDS + " Another.").getBytes(UTF_8)).resource());
        assertLedBack(stranger.get(host + other + pass.substring(pass.indexOf('?'))), other);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "?until=99999999999&pass=x", "?until=99999999999&pass=", "?until=&pass=", "?until=9999999999999999999&pass=x", "?until=-1", "?pass=é", "?until=x&until=y"
    })
    void aPassThatNobodyGaveOpensNothing(String query) {
        assertLedBack(stranger.get(host + draft + query), draft);
    }

    /// A download that is cut after that goes on by way of the site, which looks again who asks.
    @Test
    void aPassLastsFiveMinutes() {
        var file = site.bean(ResourceFiles.class).of(Long.parseLong(draft.split("/")[2])).getFirst();

        assertThat(stranger.get(host + draft + passes(Duration.ofMinutes(4)).query(file)).statusCode()).isEqualTo(200);
        assertLedBack(stranger.get(host + draft + passes(Duration.ofMinutes(6)).query(file)), draft);
    }

    @Test
    void theHostOfFilesKnowsNobody() {
        var answer = stranger.get(host + draft, "Cookie", "kapwa=" + owner.cookie("kapwa"));

        assertLedBack(answer, draft);
        assertThat(site.visitor().get(draft, "Cookie", "kapwa=" + owner.cookie("kapwa")).statusCode()).isEqualTo(303);
    }

    @Test
    void nothingButFilesIsThere() {
        var thumbnail = published.replaceAll("[^/]+$", "thumbnail");
        var removal = published.replaceAll("[^/]+$", "removal");
        for (var path : List.of(
                "/", "/library", "/signin", "/healthz", "/robots.txt", "/nowhere", thumbnail, removal, "/library/9999/files/1/a")) {
            stranger.get(path);
            assertLedBack(stranger.get(host + path), path);
        }
        var act = stranger.post(host + "/signin", "email", "a@example.org", "password", RunningSite.PASSWORD);
        assertThat(act.statusCode()).isEqualTo(405);
        assertThat(act.body()).isEmpty();
        assertThat(act.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aReaderOnAPhoneGetsTheFile() throws Exception {
        try (var browser = Chromium.phoneWithoutScript("en")) {
            var page = browser.newPage();
            page.navigate(site.url() + published.replaceAll("/files/.*", ""));

            var download = page.waitForDownload(() -> page.locator("a[download]").click());

            assertThat(Files.readString(download.path())).isEqualTo(WORDS);
            assertThat(download.suggestedFilename()).isEqualTo("calm one.txt");
            assertThat(URI.create(download.url()).getHost()).isEqualTo("127.0.0.1");
        }
    }

    private static void assertLedBack(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).as(path).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo(site.url() + path);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static FilePasses passes(Duration ago) {
        return new FilePasses(site.bean(JdbcClient.class), site.bean(FilesHost.class), Clock.offset(Clock.systemUTC(), ago.negated()));
    }

    private static long publish(String name) {
        var id = Upload.of(site, owner, name, WORDS.getBytes(UTF_8)).resource();
        owner.post(
                "/library/" + id + "/submission", "version", "1", "title", "Calm", "summary", "What helps.", "type", "manual",
                "languages", "en", "licence", "unknown");
        assertThat(stranger.get("/library/" + id).statusCode()).isEqualTo(301);
        return id;
    }

    private static String file(long resource) {
        return site.bean(ResourceFiles.class).of(resource).getFirst().path();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
