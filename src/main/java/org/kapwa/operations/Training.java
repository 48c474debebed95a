package org.kapwa.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.kapwa.accounts.Accounts;
import org.kapwa.library.Arrival;
import org.kapwa.library.Library;
import org.kapwa.web.Role;
import org.springframework.context.ConfigurableApplicationContext;

/// Lets a new site serve its pages to itself, so that what the JVM notes for later starts holds what serving needs, not
/// only what starting needs.
final class Training {

    private static final String EMAIL = "training@example.org";
    private static final String PASSWORD = "a password for training only";
    private static final int ROUNDS = 60;

    private final ConfigurableApplicationContext site;
    private final String address;

    Training(ConfigurableApplicationContext site) {
        this.site = site;
        this.address = "http://localhost:" + site.getEnvironment().getProperty("local.server.port");
    }

    void run() {
        var accounts = site.getBean(Accounts.class);
        var member = accounts.enrol(EMAIL, "Training", PASSWORD, "en", Set.of(Role.HOST));
        var resource = site.getBean(Library.class).shelve(arrival(), "published", member.id(), moment());
        var session = signIn();
        for (var round = 0; round < ROUNDS; round++) {
            for (var path : List.of("/", "/signin", "/register", "/search?q=calm+" + round, "/library/" + resource)) {
                get(path + (path.contains("?") ? "&" : "?") + "round=" + round, "");
                get(path, session);
            }
        }
    }

    private static Arrival arrival() {
        return new Arrival(
                "Calm", "An exercise.", "manual", List.of("en"), "", 2026, List.of(), List.of(), List.of(), "unknown", "");
    }

    private static OffsetDateTime moment() {
        return OffsetDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC);
    }

    /// @return the session's cookie
    private String signIn() {
        try {
            var connection = open("/signin");
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            var form = "email=" + EMAIL + "&password=" + PASSWORD.replace(' ', '+');
            connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
            var cookie = connection.getHeaderField("Set-Cookie");
            return cookie == null ? "" : cookie.split(";", 2)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void get(String path, String cookie) {
        try {
            var connection = open(path);
            connection.setRequestProperty("Cookie", cookie);
            connection.setRequestProperty("Accept-Encoding", "gzip");
            try (var body = connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                body.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpURLConnection open(String path) throws IOException {
        return (HttpURLConnection) URI.create(address + path).toURL().openConnection();
    }
}
