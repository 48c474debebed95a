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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        "https://elsewhere.example/library/new, %2Flibrary%2Fnew"
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
