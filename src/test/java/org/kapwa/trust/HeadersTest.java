package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;

/// What every answer says to browsers, whatever it is (ASVS 3.4).
class HeadersTest {

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
        assertThat(policy).as(answer.uri().toString()).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe-");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
    }
}
