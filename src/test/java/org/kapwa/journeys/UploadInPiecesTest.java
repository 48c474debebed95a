package org.kapwa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kapwa.Chromium;
import org.kapwa.CuttingLine;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;

class UploadInPiecesTest {

    private static final int MEGABYTES_20 = 20_000_000;

    private final RunningSite site = RunningSite.shared();

    @Test
    void aLargeFileArrivesOverALineThatBreaksTenTimes() throws Exception {
        var member = site.member("Amina");
        try (var line = new CuttingLine(site.url(), 10, 1_850_000);
                var browser = Chromium.desktop("en")) {
            var page = browser.newPage();
            page.navigate(line.url() + "/signin?next=/library/new");
            page.getByLabel("E-mail address").fill(member.email());
            page.getByLabel("Password").fill(RunningSite.PASSWORD);
            button(page, "Sign in");
            var before = line.sentUp();
            page.getByLabel("File", new Page.GetByLabelOptions().setExact(false))
                    .setInputFiles(new FilePayload("song.mp3", "audio/mpeg", song()));
            button(page, "Go on");
            page.waitForURL("**/draft", new Page.WaitForURLOptions().setTimeout(120_000));

            var sent = line.sentUp() - before;
            System.out.printf(
                    "upload in pieces: %d bytes sent for %d, %.1f %% more, 10 cuts%n",
                    sent, MEGABYTES_20, 100.0 * (sent - MEGABYTES_20) / MEGABYTES_20);
            assertThat(line.cutsLeft()).isZero();
            assertThat(sent).isBetween((long) MEGABYTES_20, (long) (MEGABYTES_20 * 1.05));
            assertThat(page.content()).contains("20 MB");
        }
    }

    @Test
    void howMuchHasArrivedIsToldWhileItArrives() {
        var member = site.member("Amina");
        var told = Collections.synchronizedList(new ArrayList<String>());
        try (var browser = Chromium.desktop("en")) {
            browser.exposeFunction("hear", said -> told.add(String.valueOf(said[0])));
            browser.addInitScript("""
                    addEventListener('DOMContentLoaded', () => {
                        const told = document.querySelector('[role=status][data-arrived]');
                        if (told) new MutationObserver(() => hear(told.textContent)).observe(told, { childList: true });
                    });""");
            var page = browser.newPage();
            page.navigate(site.url() + "/signin?next=/library/new");
            page.getByLabel("E-mail address").fill(member.email());
            page.getByLabel("Password").fill(RunningSite.PASSWORD);
            button(page, "Sign in");
            page.getByLabel("File", new Page.GetByLabelOptions().setExact(false))
                    .setInputFiles(new FilePayload("song.mp3", "audio/mpeg", Arrays.copyOf(song(), 4_000_000)));
            button(page, "Go on");
            page.waitForURL("**/draft");
        }

        assertThat(told).containsSubsequence("0% has arrived", "25% has arrived", "50% has arrived", "75% has arrived", "100% has arrived");
    }

    @Test
    void piecesAreAddedOnlyWhereTheyBelongAndOnlyByTheirSender() {
        var sender = site.signedIn(site.member("Amina"));
        var other = site.signedIn(site.member("Mateo"));
        var path = Visitor.location(sender.post("/library/uploads", "name", "calm.txt", "bytes", "12"));

        assertThat(sender.patch(path, 0, "Breathe ".getBytes()).headers().firstValue("Upload-Offset")).hasValue("8");
        assertThat(sender.patch(path, 9, "ut!".getBytes()).statusCode()).isEqualTo(409);
        assertThat(sender.patch(path, 0, "Breathe ".getBytes()).headers().firstValue("Upload-Offset")).hasValue("8");
        assertThat(sender.patch(path, 0, "Br".getBytes()).headers().firstValue("Upload-Offset")).hasValue("8");
        assertThat(other.patch(path, 8, "out!".getBytes()).statusCode()).isEqualTo(404);
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(sender.get(path).headers().firstValue("Upload-Offset")).hasValue("8");
        assertThat(sender.post("/library", "upload", path.substring(path.lastIndexOf('/') + 1), "link", "").statusCode())
                .as("a file of which a piece is missing")
                .isEqualTo(409);
        assertThat(sender.patch(path, 8, "out!".getBytes()).headers().firstValue("Upload-Offset")).hasValue("12");

        var shared = sender.post("/library", "upload", path.substring(path.lastIndexOf('/') + 1), "link", "");

        assertThat(shared.statusCode()).isEqualTo(303);
        assertThat(sender.get(Visitor.location(shared)).body()).contains("12 bytes");
        assertThat(sender.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void anUploadFinishedTwiceOrAtOnceBecomesOneDraft() throws Exception {
        var sender = site.signedIn(site.member("Amina"));
        var path = Visitor.location(sender.post("/library/uploads", "name", "calm.txt", "bytes", "12"));
        sender.patch(path, 0, "Breathe out!".getBytes());
        var upload = path.substring(path.lastIndexOf('/') + 1);
        Callable<String> finish = () -> Visitor.location(sender.post("/library", "upload", upload, "link", ""));

        List<Future<String>> atOnce;
        try (var threads = Executors.newFixedThreadPool(4)) {
            atOnce = threads.invokeAll(Collections.nCopies(4, finish));
        }

        var draft = finish.call();
        for (var each : atOnce) {
            assertThat(each.get()).isEqualTo(draft);
        }
        assertThat(sender.get("/library/mine").body().split("/draft\"", -1)).hasSize(2);
        assertThat(site.signedIn(site.member("Mateo")).post("/library", "upload", upload, "link", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void oneMemberCannotFillTheSite() {
        var sender = site.signedIn(site.member("Amina"));

        assertThat(sender.post("/library/uploads", "name", "a", "bytes", "100000001").statusCode()).isEqualTo(413);
        for (var i = 0; i < 3; i++) {
            assertThat(sender.post("/library/uploads", "name", "a", "bytes", "100000000").statusCode()).isEqualTo(201);
        }
        assertThat(sender.post("/library/uploads", "name", "a", "bytes", "1").statusCode()).isEqualTo(403);
    }

    /// A sound file by its first bytes, and long.
    private static byte[] song() {
        var song = new byte[MEGABYTES_20];
        Arrays.fill(song, (byte) 0x55);
        song[0] = (byte) 0xFF;
        song[1] = (byte) 0xFB;
        return song;
    }

    private static void button(Page page, String name) {
        page.locator("main")
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
