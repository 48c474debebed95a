package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.web.Authorisation;
import org.kapwa.web.Verdict;

/// What every answer says to browsers, whatever it is (ASVS 3.4).
class HeadersTest {

    /// What browsers may show of ours: pages and their parts, feeds, and plain answers to machines.
    private static final Set<String> SHOWN = Set.of(
            "text/html", "text/css", "text/plain", "text/javascript", "image/svg+xml", "image/png", "image/jpeg",
            "application/json", "application/atom+xml", "application/xml", "application/opensearchdescription+xml",
            "application/manifest+json");

    private final RunningSite site = RunningSite.shared();

    @Test
    void everyAnswerBearsThePolicy() {
        var paths = new ArrayList<>(PublicPaths.of(site));
        paths.addAll(List.of("/nowhere", "/library/new", "/admin/mail", "/robots.txt", "/healthz", "/library/999999-x"));
        for (var path : paths) {
            check(site.visitor().get(path));
        }
        check(site.visitor().postAs("https://elsewhere.example", "/signin"));
    }

    /// Files, feeds and exports too: a browser takes none of them for anything else, and a cache may give them to anyone.
    @Test
    void whatAnonymousReadersGetSetsNoCookie() {
        try (var stage = new Stage(site)) {
            var routes = site.bean(Authorisation.class).routes().stream()
                    .filter(row -> row.method().equals("GET") && row.verdict("anonymous") == Verdict.OK)
                    .toList();
            for (var row : routes) {
                var path = stage.path(row);
                if (path.startsWith("/")) {
                    var answer = site.visitor().bytes(path);
                    assertThat(answer.statusCode() == 200 ? answer.headers().allValues("Set-Cookie") : List.of()).as(path).isEmpty();
                    assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
                    assertThat(isShown(answer) || isSaved(answer)).as(path + " " + answer.headers().map()).isTrue();
                }
            }
        }
    }

    private static boolean isShown(HttpResponse<?> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        return answer.statusCode() != 200 || SHOWN.contains(type);
    }

    private static boolean isSaved(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment");
    }

    /// A file of somebody's is never a page of ours, whatever it holds (ASVS 5.4, 3.2.1).
    @Test
    void aFileOfAMemberIsSavedAndCanDoNothing() {
        try (var stage = new Stage(site)) {
            var file = site.bean(Authorisation.class).routes().stream()
                    .filter(row -> row.pattern().getPatternString().endsWith("/files/{position:\\d+}/{name}") && row.state().equals("published"))
                    .map(stage::path)
                    .findFirst()
                    .orElseThrow();
            var answer = site.visitor().bytes(file);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(isSaved(answer)).isTrue();
            assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        }
    }

    @Test
    void anErrorTellsNothingOfTheMachine() {
        for (var path : List.of("/nowhere", "/library/x", "/library/1-x/text/99999999999", "/?lang=%ff", "/%00")) {
            assertThat(site.visitor().get(path).body())
                    .as(path)
                    .doesNotContain("Exception", "Tomcat", "Spring", "org.kapwa", "at java");
        }
    }

    private static void check(HttpResponse<?> answer) {
        var headers = answer.headers();
        var policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertThat(policy).as(answer.uri().toString()).contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'");
        assertThat(policy).doesNotContain("unsafe-");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
    }
}
