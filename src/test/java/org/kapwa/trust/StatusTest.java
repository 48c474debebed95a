package org.kapwa.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;

/// Where the foot of every page leads.
class StatusTest {

    private final RunningSite site = RunningSite.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/library", "/signin", "/nowhere"})
    void theFootLeadsToWhatThisIsAndHowItIs(String path) {
        assertThat(site.visitor().get(path).body())
                .contains("<a href=\"/about\">About this site</a>", "<a href=\"/status\">Status</a>");
    }

    @Test
    void whatThisIsNamesTheSite() {
        assertThat(site.visitor().get("/about").body()).contains("Kapwa is an exchange of knowledge", "no records here of the people who are helped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void everySignHasAName(String language) {
        assertThat(site.visitor().get("/status", "Accept-Language", language).body()).doesNotContain("web.status");
    }

    @Test
    void whatDoesNotWorkIsSaidSoOnThePage() throws Exception {
        try (var own = RunningSite.with()) {
            assertThat(own.visitor().get("/status").body()).contains("Everything works.", "<dt>Files</dt><dd>works</dd>");
            var files = Files.createDirectories(Path.of(own.property("kapwa.home"), "files"));
            Files.move(files, files.resolveSibling("mislaid"));
            Files.writeString(files, "a file where the folder was");

            own.visitor().post("/look");

            await().untilAsserted(() -> assertThat(own.visitor().get("/status").body())
                    .contains("Something does not work at the moment", "<dt>Files</dt><dd>does not work</dd>", "<dt>Accounts and texts</dt><dd>works</dd>"));
        }
    }
}
