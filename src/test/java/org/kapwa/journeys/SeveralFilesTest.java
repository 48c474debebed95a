package org.kapwa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapwa.Chromium;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.accounts.Member;
import org.kapwa.web.Role;

/// A resource with several files: a manual with its annexes, a training with its handouts.
class SeveralFilesTest {

    private static final int MEGABYTES_2 = 2_000_000;

    private final RunningSite site = RunningSite.shared();
    private final Member amina = site.member("Amina");
    private final Visitor contributor = site.signedIn(amina);
    private final Visitor host = site.signedIn(site.member("Hoda", Role.HOST));
    private final Visitor reader = site.visitor();
    /// No two resources of these tests are alike.
    private final String mark = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void severalComeWithOneFormAndEachIsReadDownloadedAndFound() {
        var number = share("a-manual.txt", "b-annex.txt");

        var path = publish(number);

        assertThat(reader.get(path).body())
                .contains("a-manual.txt", "b-annex.txt", path + "/text/1\"", path + "/text/1?file=2\"");
        assertThat(reader.get("/library/" + number + "/files/2/b-annex.txt").body()).isEqualTo(text("b-annex.txt"));
        assertThat(reader.get(path + "/text/1?file=2").body()).contains(text("b-annex.txt"));
        Waiting.until(Duration.ofSeconds(5), () -> reader.get("/search?q=b-annex+" + mark).body().contains(path));
    }

    @Test
    void moreCanBeAddedAndAWrongOneGoesWithItsAddress() {
        var number = share("a-manual.txt", "b-wrong.txt");

        assertThat(contributor.get("/library/" + number + "/files/2/removal").body()).contains("b-wrong.txt");
        contributor.post("/library/" + number + "/files/2/removal");
        contributor.upload("/library/" + number + "/files", "c-right.txt", bytes("c-right.txt"));

        assertThat(contributor.get("/library/" + number + "/files").body())
                .contains("a-manual.txt", "/files/3/c-right.txt")
                .doesNotContain("b-wrong.txt");
        assertThat(contributor.get("/library/" + number + "/files/2/b-wrong.txt").statusCode()).isEqualTo(404);
        assertThat(contributor.get("/library/" + number + "/history").body())
                .contains("<del>b-wrong.txt</del>", "<ins>c-right.txt</ins>");
    }

    @Test
    void theSameFileAddedTwiceIsThereOnce() {
        var number = share("a-manual.txt");

        contributor.upload("/library/" + number + "/files", "again.txt", bytes("a-manual.txt"));

        assertThat(contributor.get("/library/" + number + "/files").body())
                .contains("a-manual.txt")
                .doesNotContain("again.txt");
    }

    @Test
    void oneThatIsRefusedIsNamedAndTheOthersStay() {
        var answer = contributor.uploadAll(
                "/library", files(Map.of("a-manual.txt", bytes("a-manual.txt"), "b-empty.txt", new byte[0])), "link", "");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(contributor.get(Visitor.location(answer)).body())
                .contains("Not taken: b-empty.txt: This file is empty", "a-manual.txt");
        assertThat(contributor.get("/library/mine").body()).contains("a-manual.txt").doesNotContain("b-empty.txt");
    }

    @Test
    void filesAreKeptThoughTheLinkIsNone() {
        var answer = contributor.uploadAll("/library", Map.of("a-manual.txt", bytes("a-manual.txt")), "link", "foo <bar>");

        assertThat(contributor.get(Visitor.location(answer)).body()).contains("a-manual.txt", "foo &lt;bar&gt;", "was not kept");
    }

    @Test
    void nothingThatSomebodyPutsIntoTheAddressIsToldAsAReason() {
        var number = share("a-manual.txt");

        var page = contributor.get("/library/" + number + "/files?refused=library.lead%7Cx&refused=inspection.empty%7C%3Cb%3E%00&refused=y").body();

        assertThat(page).contains("Not taken: b: ").doesNotContain("<b>", "Manuals, trainings");
    }

    @Test
    void whereNoneIsTakenNothingIsBegun() {
        var answer = contributor.uploadAll(
                "/library", files(Map.of("a.txt", new byte[0], "b.txt", new byte[0])), "link", "https://example.org/kept");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("a.txt: This file", "b.txt: This file", "https://example.org/kept");
        assertThat(contributor.get("/library/mine").body()).doesNotContain("/draft\"");
    }

    @Test
    void moreThanTwentyAreTooMany() {
        var tooMany = IntStream.range(0, 21).boxed().collect(Collectors.toMap("%02d.txt"::formatted, i -> bytes("file " + i)));

        var answer = contributor.uploadAll("/library", tooMany, "link", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("may have 20 files");
        var number = share("a-manual.txt");
        tooMany.remove("00.txt");
        assertThat(contributor.uploadAll("/library/" + number + "/files", tooMany).statusCode()).isEqualTo(422);
        assertThat(contributor.get("/library/" + number + "/files").body()).doesNotContain("01.txt");
    }

    @Test
    void whatHasNeitherFileNorLinkIsNotSubmitted() {
        var number = share("a-manual.txt");
        contributor.post("/library/" + number + "/files/1/removal");

        var answer = submit(number);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("choose a file or give a link");
    }

    @Test
    void theLastFileOfASubmissionStays() {
        var number = share("a-manual.txt");
        submit(number);

        var answer = contributor.post("/library/" + number + "/files/1/removal");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("nothing of it would be left");
        assertThat(contributor.get("/library/" + number + "/files").body()).contains("a-manual.txt");
    }

    @Test
    void onceItIsPublishedOnlyAHostChangesItsFiles() {
        var number = share("a-manual.txt");
        var path = publish(number);

        var late = contributor.upload("/library/" + number + "/files", "b-late.txt", bytes("b-late.txt"));
        host.upload("/library/" + number + "/files", "c-host.txt", bytes("c-host.txt"));

        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(reader.get(path).body()).contains("c-host.txt").doesNotContain("b-late.txt");
    }

    @Test
    void filesInPiecesAreAddedOnceHoweverOftenTheyAreSent() {
        var number = share("a-manual.txt");
        var form = IntStream.range(0, 11).boxed().flatMap(i -> Stream.of("upload", inPieces("late-%02d.txt".formatted(i)))).toArray(String[]::new);

        for (var press = 0; press < 2; press++) {
            assertThat(contributor.post("/library/" + number + "/files", form).statusCode()).isEqualTo(303);
        }

        assertThat(contributor.get("/library/" + number + "/files").body())
                .contains("/files/2/late-00.txt", "/files/12/late-10.txt")
                .doesNotContain("/files/13/");
    }

    @Test
    void ofAFormOfWhichAPartIsThereTheRestIsAdded() {
        var number = share("a-manual.txt");
        var first = inPieces("first.txt");
        contributor.post("/library/" + number + "/files", "upload", first);

        contributor.post("/library/" + number + "/files", "upload", first, "upload", inPieces("second.txt"));

        assertThat(contributor.get("/library/" + number + "/files").body())
                .contains("/files/2/first.txt", "/files/3/second.txt")
                .doesNotContain("/files/4/");
    }

    /// @return the number of the upload
    private String inPieces(String name) {
        var content = bytes(name);
        var path = Visitor.location(
                contributor.post("/library/uploads", "name", name, "bytes", Integer.toString(content.length)));
        contributor.patch(path, 0, content);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void whatWasTypedIsSavedOnTheWayToTheFilesWithoutScript() {
        try (var phone = Chromium.phoneWithoutScript("en")) {
            var page = signedIn(phone.newPage());
            page.getByLabel("Files").setInputFiles(payload("a-manual.txt", bytes("a-manual.txt")));
            button(page, "Go on");
            page.getByLabel("Title").fill("Half a title");
            button(page, "Add or remove files");
            page.getByLabel("Files").setInputFiles(payload("b-annex.txt", bytes("b-annex.txt")));
            button(page, "Add these files");
            assertThat(page.locator("main").textContent()).contains("a-manual.txt", "b-annex.txt");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on")).click();

            assertThat(page.getByLabel("Title").inputValue()).isEqualTo("Half a title");
        }
    }

    @Test
    void largeOnesArriveInPiecesTogether() {
        try (var desktop = Chromium.desktop("en")) {
            var page = signedIn(desktop.newPage());
            page.getByLabel("Files").setInputFiles(new FilePayload[] {
                payload("first.mp3", song((byte) 0x55)), payload("second.mp3", song((byte) 0x66)), payload("small.txt", bytes("small"))
            });
            var whole = new boolean[1];
            page.onRequest(request -> whole[0] |= request.postDataBuffer() != null && request.postDataBuffer().length > MEGABYTES_2);
            button(page, "Go on");
            page.waitForURL("**/draft");

            assertThat(page.locator("main").textContent()).contains("first.mp3", "second.mp3", "small.txt");
            assertThat(whole[0]).as("a request that carries a whole file").isFalse();
        }
    }

    private String share(String... names) {
        var files = Arrays.stream(names).collect(Collectors.toMap(name -> name, this::bytes));
        var begun = contributor.uploadAll("/library", files(files), "link", "");
        assertThat(begun.statusCode()).isEqualTo(303);
        return Visitor.location(begun).replaceAll("\\D+", "");
    }

    private String publish(String number) {
        var path = Visitor.location(submit(number));
        host.post("/library/" + number + "/publication");
        Waiting.until(Duration.ofSeconds(10), () -> reader.get(path).body().contains("/text/1"));
        return path;
    }

    private HttpResponse<String> submit(String number) {
        var page = contributor.get("/library/" + number + "/draft").body();
        return contributor.post(
                "/library/" + number + "/submission",
                "version", page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"),
                "title", "A manual with its annexes " + mark,
                "summary", "An exercise. " + mark,
                "type", "manual",
                "languages", "en",
                "licence", "unknown");
    }

    /// In the order of their names.
    private static Map<String, byte[]> files(Map<String, byte[]> files) {
        return new TreeMap<>(files);
    }

    private byte[] bytes(String name) {
        return text(name).getBytes(StandardCharsets.UTF_8);
    }

    private String text(String name) {
        return "Sit down and breathe with " + name + " " + mark;
    }

    private static byte[] song(byte filling) {
        var song = new byte[MEGABYTES_2];
        Arrays.fill(song, filling);
        song[0] = (byte) 0xFF;
        song[1] = (byte) 0xFB;
        return song;
    }

    private static FilePayload payload(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private Page signedIn(Page page) {
        page.navigate(site.url() + "/signin?next=/library/new");
        page.getByLabel("E-mail address").fill(amina.email());
        page.getByLabel("Password").fill(RunningSite.PASSWORD);
        button(page, "Sign in");
        return page;
    }

    private static void button(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
