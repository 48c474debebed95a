package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
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

    @Test
    void oneFileThatNoScannerTakesKeepsNoOtherWaiting() {
        scanner.becomes(Mood.GARBLED);
        var first = bring("large.txt", StubClamd.TOO_LARGE);
        var second = bring("small.txt", "Look around the room.");

        scanner.becomes(Mood.PICKY);
        for (var minute = 0; minute < 60 && statusOf(second) != 200; minute++) {
            ScanNow.on(site);
        }

        assertThat(statusOf(second)).isEqualTo(200);
        assertThat(statusOf(first)).isEqualTo(404);
        scanner.becomes(Mood.HONEST);
        ScanNow.on(site);
        assertThat(statusOf(first)).isEqualTo(200);
    }

    @Test
    void aCopyOfOnesDataNamesTheFilesThatMayNotBeGivenOut() throws IOException {
        scanner.becomes(Mood.GARBLED);
        bring("held.txt", "Held back.");

        var copy = new ZipInputStream(new ByteArrayInputStream(
                contributor.postForBytes("/me/data/copy").body()));

        var names = new ArrayList<String>();
        var without = "";
        for (var entry = copy.getNextEntry(); entry != null; entry = copy.getNextEntry()) {
            names.add(entry.getName());
            if (entry.getName().equals("library/files-not-in-this-copy.json")) {
                without = new String(copy.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        assertThat(without).contains("held.txt");
        assertThat(names).contains("account/account.json").noneMatch(name -> name.endsWith("held.txt"));
        scanner.becomes(Mood.HONEST);
        ScanNow.on(site);
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
