package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.inspection.StubClamd;
import org.kapwa.inspection.StubClamd.Mood;
import org.kapwa.storage.ScanNow;
import org.kapwa.web.Role;

/// A site that requires its scanner.
class ScanningTest {

    private static StubClamd scanner;
    private static RunningSite site;
    private static Visitor contributor;

    @BeforeAll
    static void start() {
        scanner = new StubClamd();
        site = RunningSite.with("--kapwa.scan=require", "--kapwa.clamd=" + scanner.address());
        contributor = site.signedIn(site.member("Amina"));
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
        scanner.close();
    }

    @Test
    void aCleanFileIsKept() {
        scanner.becomes(Mood.HONEST);

        assertThat(bring("calm.txt", "Breathe out slowly.").summary()).isEqualTo("clean ");
    }

    @Test
    void anInfectedFileIsRefusedAtTheForm() {
        scanner.becomes(Mood.HONEST);

        assertThat(bring("eicar.txt", StubClamd.EICAR).summary()).isEqualTo("refused infected");
    }

    @ParameterizedTest
    @EnumSource(names = {"LYING_HALF_WAY", "GARBLED"})
    void whenTheScannerCannotBeUnderstoodNobodyGetsTheFileUntilItHasBeenScanned(Mood mood) {
        scanner.becomes(mood);
        var upload = bring(mood + ".txt", "Sit down, " + mood);
        assertThat(upload.summary()).isEqualTo("quarantined not-scanned");
        assertThat(statusOf(upload)).isEqualTo(404);
        assertThat(contributor.get("/library/" + upload.resource() + "/draft").body())
                .contains("This file is being checked for harmful software.")
                .doesNotContain("/files/1/");

        scanner.becomes(Mood.HONEST);
        ScanNow.on(site);

        assertThat(statusOf(upload)).isEqualTo(200);
    }

    @Test
    void anInfectedFileThatCameWhileTheScannerWasDownIsNeverGivenOut() {
        scanner.becomes(Mood.GARBLED);
        var upload = bring("late.txt", "Hidden: " + StubClamd.EICAR);
        assertThat(upload.verdict()).isEqualTo("quarantined");

        scanner.becomes(Mood.HONEST);
        ScanNow.on(site);

        assertThat(statusOf(upload)).isEqualTo(404);
        assertThat(host().get("/library/" + upload.resource() + "/files/1/late.txt").statusCode()).isEqualTo(404);
        assertThat(contributor.get("/library/" + upload.resource() + "/draft").body())
                .contains("The scanner found harmful software in this file.");
    }

    private static Visitor host() {
        return site.signedIn(site.member("Hoda", Role.HOST));
    }

    private static Upload bring(String name, String text) {
        return Upload.of(site, contributor, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static int statusOf(Upload upload) {
        return contributor
                .get("/library/" + upload.resource() + "/files/1/any.txt")
                .statusCode();
    }
}
