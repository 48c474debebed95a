package org.kapwa.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.Waiting;
import org.kapwa.web.Colour;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An installation gets its own name, mark and colours by its administrators, on all its nodes and after a start.
@SuppressWarnings("NullAway.Init") // JUnit sets these before the first test
class SiteLookTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Pattern MARK = Pattern.compile("rel=\"icon\" href=\"(/assets/mark-[^\"]+)\"");
    private static final Pattern STYLES = Pattern.compile("(?s)<style>(.*?)</style>");

    private static RunningSite site;
    private static RunningSite other;
    private static Visitor ada;
    private static Visitor anonymous;

    @BeforeAll
    static void startTwoNodes() throws IOException {
        site = RunningSite.with("--kapwa.site.name=Calm Lakes", "--kapwa.site.colours=#0b4f8a,#8fd0ff");
        other = node();
        ada = site.signedIn(site.member("Ada Arranges", Role.ADMINISTRATOR));
        anonymous = site.visitor();
    }

    @AfterAll
    static void stop() {
        other.close();
        site.close();
    }

    @BeforeEach
    void asTheOperatorHasIt() {
        ada.post("/admin/look/mark/removal");
        save("", "", "");
    }

    @Test
    void whatNobodyChoseIsAsTheOperatorHasItAndThePageSaysSo() {
        assertThat(anonymous.get("/").body()).contains("Calm Lakes</title>", "--teal:#0b4f8a", "--teal:#8fd0ff");
        assertThat(ada.get("/admin/look").body())
                .contains("Left empty: Calm Lakes", "Left empty: #0b4f8a", "Left empty: #8fd0ff", "as the operator has set it");
    }

    @Test
    void aNameAndColoursAreThereAtOnceForThoseWhoHadThePageBefore() throws Exception {
        var before = anonymous.get("/");

        save("Quiet Shores", "7a1f5c", "#F9C");

        var page = anonymous.get("/");
        assertThat(page.body()).contains("Quiet Shores</title>", "--teal:#7a1f5c", "--teal:#ff99cc").doesNotContain("Calm Lakes");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains(hashOfStyles(page.body()), hashOfStyles(before.body()));
    }

    @Test
    void theyAreWornByOtherNodesAndByThoseThatStartLater() throws IOException {
        var reader = other.visitor();
        reader.get("/");

        save("Far Shores", "#7a1f5c", "");
        ada.upload("/admin/look/mark", "mark.png", picture(200, 200));

        var mark = mark(anonymous);
        Waiting.until(SOON, () -> reader.get("/").body().contains(mark));
        assertThat(reader.get("/").body()).contains("Far Shores</title>", "--teal:#7a1f5c");
        assertThat(reader.bytes(mark).statusCode()).isEqualTo(200);
        try (var later = node()) {
            assertThat(later.visitor().get("/").body()).contains("Far Shores</title>", "--teal:#7a1f5c", mark);
        }
    }

    @Test
    void mailBearsTheName() {
        save("Quiet Shores", "", "");

        anonymous.post("/register", "name", "Nia", "email", "nia@example.org", "password", RunningSite.PASSWORD);

        assertThat(site.bean(JdbcClient.class)
                        .sql("select subject from mail where recipient = 'nia@example.org'")
                        .query(String.class)
                        .single())
                .contains("Quiet Shores");
    }

    @Test
    void aColourThatIsHardToReadIsRefusedBesideItsFieldAndAllThatWasTypedStays() {
        var answer = save("Quiet Shores", "#7a9", "#333333");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("On a light page this colour has a contrast of 2.3 only", "On a dark page this colour has a contrast of 1.2 only")
                .contains("id=\"onLight-problem\"", "value=\"Quiet Shores\"", "value=\"#77aa99\"", "value=\"#333333\"");
        assertThat(anonymous.get("/").body()).contains("Calm Lakes</title>");
    }

    @Test
    void whatIsNoColourIsRefusedAsItWasTyped() {
        var answer = save("", "red}body{display:none", "teal");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please write a colour", "value=\"red}body{display:none\"", "value=\"teal\"");
    }

    @Test
    void aNameMayHaveSixtyCharacters() {
        assertThat(save("n".repeat(61), "", "").body()).contains("at most 60 characters");
        assertThat(save("n".repeat(60), "", "").statusCode()).isEqualTo(303);
    }

    @Test
    void whoeverSavesSecondIsShownWhatTheFirstSaved() {
        var opened = version();
        save("First Shores", "", "");

        var answer = ada.post("/admin/look", "version", opened, "name", "Second Shores", "onLight", "", "onDark", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Saved now: First Shores", "value=\"Second Shores\"");
    }

    @Test
    void aMarkIsDrawnAnewAndSmall() throws IOException {
        ada.upload("/admin/look/mark", "mark.png", picture(400, 400));

        var bytes = anonymous.bytes(mark(anonymous));
        var drawn = ImageIO.read(new ByteArrayInputStream(bytes.body()));
        assertThat(bytes.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(drawn.getWidth()).isEqualTo(96);
        assertThat(anonymous.get("/").body()).contains("<img src=\"" + mark(anonymous) + "\" width=\"24\"");
    }

    @Test
    void aDrawingOrSomethingElseIsNoMark() {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        var before = mark(anonymous);

        for (var name : new String[] {"mark.svg", "mark.png"}) {
            var answer = ada.upload("/admin/look/mark", name, svg.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"file-problem\"");
        }
        assertThat(ada.upload("/admin/look/mark", "", new byte[0]).body()).contains("Please choose a picture.");
        assertThat(mark(anonymous)).isEqualTo(before);
    }

    @Test
    void aPictureThatStaysLargeIsRefused() throws IOException {
        assertThat(ada.upload("/admin/look/mark", "mark.png", noise(96, 400)).body()).contains("still larger than 20 kB");
    }

    @Test
    void itIsNotedWhoChangedIt() throws IOException {
        save("Quiet Shores", "", "");
        ada.upload("/admin/look/mark", "mark.png", picture(96, 96));

        assertThat(ada.get("/admin/audit").body())
                .contains("changed the name or the colours of the site", "changed the mark of the site");
    }

    /// The grounds against which colours are judged are those of the styles.
    @Test
    void coloursAreJudgedAgainstOurPages() throws IOException {
        var tokens = Files.readString(Path.of("src/main/resources/static/css/core/1-tokens.css"));

        assertThat(tokens)
                .contains("--paper: " + Colour.LIGHT_PAGE.getFirst().hex() + "; --paper-2: " + Colour.LIGHT_PAGE.getLast().hex())
                .contains("--paper: " + Colour.DARK_PAGE.getFirst().hex() + "; --paper-2: " + Colour.DARK_PAGE.getLast().hex())
                .contains("--teal: " + Colour.LIGHT.hex(), "--teal: " + Colour.DARK.hex());
        assertThat(Colour.typed("000").contrastOn(List.of(new Colour("#ffffff")))).isEqualTo(21);
    }

    private static RunningSite node() throws IOException {
        var database = Files.readString(Path.of(site.property("kapwa.home"), "database.url"));
        return RunningSite.with(
                "--kapwa.database.url=" + database, "--kapwa.site.name=Calm Lakes", "--kapwa.site.colours=#0b4f8a,#8fd0ff");
    }

    private static HttpResponse<String> save(String name, String light, String dark) {
        return ada.post("/admin/look", "version", version(), "name", name, "onLight", light, "onDark", dark);
    }

    private static String version() {
        return site.bean(JdbcClient.class).sql("select version from site_look").query(String.class).single();
    }

    private static String mark(Visitor reader) {
        var found = MARK.matcher(reader.get("/").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String hashOfStyles(String page) throws Exception {
        var found = STYLES.matcher(page);
        assertThat(found.find()).isTrue();
        var hash = MessageDigest.getInstance("SHA-256").digest(found.group(1).getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }

    private static byte[] picture(int width, int height) throws IOException {
        var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var drawing = pixels.createGraphics();
        drawing.setColor(Color.ORANGE);
        drawing.fillOval(0, 0, width, height);
        drawing.dispose();
        return png(pixels);
    }

    private static byte[] noise(int width, int height) throws IOException {
        var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                pixels.setRGB(x, y, random.nextInt());
            }
        }
        return png(pixels);
    }

    private static byte[] png(BufferedImage pixels) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(pixels, "png", bytes);
        return bytes.toByteArray();
    }
}
