package org.kapwa.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;

/// Requests that no browser makes, byte by byte: whatever the sender is told, it is no error of the site's own.
class BrokenRequestsTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final RunningSite site = RunningSite.shared();
    private final Visitor anonymous = site.visitor();
    private final Visitor reader = site.signedIn(site.member("Rana"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/signin  | multipart/form-data              | x",
        "/signin  | multipart/form-data; boundary=ab | --ab",
        "/signin  | multipart/form-data; boundary=ab | --ab..Content-Disposition: form-data; name=email....cut",
        "/library | multipart/form-data              | x",
        "/library | multipart/form-data; boundary=ab | --ab..Content-Disposition: form-data; name=file; filename=a....cut",
        "/library | multipart/form-data; boundary=ab | --ab..Content-Disposition: form-data; name=link....TOKEN..--ab..X",
        "/signin  | application/x-www-form-urlencoded | email=%zz&password=%",
        "/signin  | application/x-www-form-urlencoded | email=%ff%fe&password=%c0%af",
        "/me/profile | application/x-www-form-urlencoded | _csrf=TOKEN&name[0][0][class.module]=x&links[99999999]=y",
        "/me/profile | application/x-www-form-urlencoded | _csrf=TOKEN&name=%00&class.module.classLoader=x&name.x.y=z",
        "/library | application/x-www-form-urlencoded | _csrf=TOKEN&link[0][0][class.module]=x&file=x",
        "/library | application/json                 | {\"link\": [",
    })
    void aFormThatCannotBeReadIsNoErrorOfTheSite(String path, String type, String body) throws IOException {
        var bytes = body.replace("..", "\r\n");

        assertThat(status(post(anonymous, path, type, bytes))).isBetween(300, 499);
        assertThat(status(post(reader, path, type, bytes))).isBetween(300, 499);
    }

    /// What reads forms of such methods would keep a body of any size in memory.
    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void aFormOfAnotherMethodIsNotRead(String method) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site.url() + "/"))
                .header("Content-Type", FORM)
                .header("Origin", site.url())
                .method(method, HttpRequest.BodyPublishers.ofString("a=%zz"));
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode()).isBetween(400, 499);
        }
    }

    /// Whoever is not signed in any more is led to where they came from, if that is a page of ours.
    @ParameterizedTest
    @CsvSource({
        "about:blank, %2F", "mailto:x@example.org, %2F", "'http://[', %2F", "//, %2F", "https://elsewhere.example//evil, %2F",
        "https://elsewhere.example/library/new, %2Flibrary%2Fnew", "https://elsewhere.example/library/62/submission, %2Flibrary%2F62",
        "https://elsewhere.example/me/sessions/7/end, %2Fme%2Fsessions", "https://elsewhere.example/nowhere/at/all, %2F"
    })
    void aPageToComeBackToIsAlwaysOneOfOurs(String from, String next) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site.url() + "/me/profile"))
                .header("Content-Type", FORM)
                .header("Origin", site.url())
                .header("Referer", from)
                .POST(HttpRequest.BodyPublishers.ofString("about=x"));
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(Visitor.location(answer)).isEqualTo("/signin?next=" + next + "&unsaved=true");
        }
    }

    /// It stands at the address of its act, which nobody can ask for.
    @Test
    void theLinksOfARejectedFormLeadToWhatCanBeRead() {
        var draft = Visitor.location(reader.upload("/library", "calm.txt", "Rest, drink and breathe.".getBytes(UTF_8)))
                .replaceAll("(/library/\\d+).*", "$1");

        var rejected = reader.post(draft + "/submission");

        assertThat(rejected.statusCode()).isEqualTo(422);
        var inFrench = Pattern.compile("href=\"([^\"]*lang=fr)\"").matcher(rejected.body());
        assertThat(inFrench.find()).isTrue();
        assertThat(reader.get(inFrench.group(1)).statusCode()).isLessThan(400);
        assertThat(rejected.body()).contains("name=\"next\" value=\"" + draft + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"/library?q=%zz", "/library?q=%", "/search?q=%ff%fe", "/search?%=%&=&&=x", "/library?lang=%c3"})
    void aQueryThatIsNoTextIsNoErrorOfTheSite(String path) throws IOException {
        assertThat(status(get(anonymous, path))).isBetween(200, 499);
        assertThat(status(get(reader, path))).isBetween(200, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/library/%ff", "/..%2f..%2fetc/passwd", "/library/%00", "/%c0%ae%c0%ae/", "/a\\b", "//", "/;x=1", "/people/%2e%2e"})
    void anAddressThatIsNoneIsNotFound(String path) throws IOException {
        assertThat(status(get(anonymous, path))).isBetween(301, 499);
        assertThat(status(get(reader, path))).isBetween(301, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/library", "/me/profile"})
    void aFormThatIsTooLargeIsNoErrorOfTheSite(String path) throws IOException {
        var large = "name=" + "x".repeat(3_000_000);
        var many = IntStream.range(0, 12_000).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
        var deep = "title" + "[0]".repeat(300) + "=x&authors[2000000000]=y&themes[999999999]=z";

        for (var body : new String[] {large, many, deep}) {
            assertThat(status(post(anonymous, path, FORM, body))).isBetween(300, 499);
            assertThat(status(post(reader, path, FORM, body))).isBetween(300, 499);
            assertThat(status(post(reader, path, FORM, "_csrf=" + reader.token() + '&' + body))).isBetween(300, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "é", "\u0000", "=====", "A", "M", "Z", "b", "y", "0", "9", "-", "_"})
    void aTokenOfAnotherShapeIsRefusedLikeAWrongOne(String start) throws IOException {
        var right = reader.token();
        var wrong = !start.isEmpty() && right.startsWith(start) ? "." : start;
        var body = "_csrf=" + URLEncoder.encode(wrong + right.substring(1), UTF_8);

        assertThat(status(post(reader, "/me/searches", FORM, body))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "CONNECT", "FOO", "get"})
    void aMethodThatIsNotKnownIsRefused(String method) throws IOException {
        var answer = send(method + " /library HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n");

        assertThat(status(answer)).isBetween(400, 501).isNotEqualTo(500);
    }

    /// What no page of ours is asked for still bears our headers and shows no page of the container.
    @ParameterizedTest
    @ValueSource(strings = {
        "GET..Host: HOST....",
        "GET / x HTTP/1.1..Host: HOST....",
        "GET / HTTP/9.9..Host: HOST....",
        "GET / HTTP/1.1....",
        "GET / HTTP/1.1..Host: a b....",
        "GET / HTTP/1.1..Host: a..Host: b....",
        "GET / HTTP/1.1..Host: HOST..X y: z....",
        "GET / HTTP/1.1..Host: HOST..Long: LONG....",
        "GET /LONG HTTP/1.1..Host: HOST....",
        "GET /%zz HTTP/1.1..Host: HOST....",
        "GET /a\\b HTTP/1.1..Host: HOST....",
        "GET / HTTP/1.1..Host: HOST..Expect: x....",
        "TRACE / HTTP/1.1..Host: HOST....",
        "POST /signin HTTP/1.1..Host: HOST..Transfer-Encoding: foo....",
        "POST /signin HTTP/1.1..Host: HOST..Content-Length: x....",
        "POST /signin HTTP/1.1..Host: HOST..Origin: http://HOST..Content-Type: application/x-www-form-urlencoded"
                + "..Transfer-Encoding: chunked....zz..abc..0....",
    })
    void whatCannotEvenBeParsedIsAnsweredAsEverythingIs(String request) throws IOException {
        var answer = send(request.replace("..", "\r\n").replace("HOST", host()).replace("LONG", "x".repeat(20_000)));

        assertThat(status(answer)).isBetween(400, 505).isNotIn(500, 503);
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'self'", "X-Content-Type-Options: nosniff")
                .doesNotContain("HTTP Status", "Tomcat", "\r\nServer:");
    }

    @Test
    void aRequestThatCannotBeParsedIsAnsweredInEachLanguage() throws IOException {
        var answer = send("GET / x HTTP/1.1\r\nHost: " + host() + "\r\n\r\n").getBytes(ISO_8859_1);

        assertThat(new String(answer, UTF_8))
                .contains("We could not read this request", "<p lang=\"ar\" dir=\"rtl\">", "<a href=\"/\">Kapwa</a>");
    }

    private String get(Visitor visitor, String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\nCookie: " + cookie(visitor)
                + "\r\nConnection: close\r\n\r\n");
    }

    private String post(Visitor visitor, String path, String type, String form) throws IOException {
        var body = form.replace("TOKEN", visitor.token());
        return send("POST " + path + " HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: " + site.url() + "\r\nCookie: "
                + cookie(visitor) + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(ISO_8859_1).length + "\r\nConnection: close\r\n\r\n"
                + body);
    }

    private static String cookie(Visitor visitor) {
        return "kapwa=" + visitor.cookie("kapwa");
    }

    private String host() {
        return URI.create(site.url()).getAuthority();
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket("localhost", URI.create(site.url()).getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }
}
