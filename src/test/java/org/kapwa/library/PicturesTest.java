package org.kapwa.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.kapwa.RunningSite;
import org.kapwa.SharedData;
import org.kapwa.Visitor;

class PicturesTest {

    private static final Path WITH_PLACE = SharedData.folder("docs/normal/testJPEG_GEO.jpg");

    private final RunningSite site = RunningSite.shared();
    private final Visitor contributor = site.signedIn(site.member("Amina"));

    static boolean hasPicture() {
        return Files.exists(WITH_PLACE);
    }

    @Test
    @EnabledIf("hasPicture")
    void whereAPhotographWasTakenIsGone() throws IOException {
        var before = Files.readAllBytes(WITH_PLACE);
        assertThat(latin(before)).contains("Exif");

        var after = served(Upload.of(site, contributor, "place.jpg", before));

        assertThat(latin(after)).doesNotContain("Exif", "GPS", "http://ns.adobe.com", "Photoshop");
        assertThat(picture(after).getWidth()).isEqualTo(picture(before).getWidth());
    }

    @Test
    void aPhotographIsTurnedUpright() throws IOException {
        var lying = withOrientation(picture(200, 100), 6);

        var upright = picture(served(Upload.of(site, contributor, "lying.jpg", lying)));

        assertThat(upright.getWidth()).isEqualTo(100);
        assertThat(upright.getHeight()).isEqualTo(200);
        assertThat(isRed(upright, 95, 5)).as("the upper left corner is at the upper right").isTrue();
    }

    @Test
    void whatIsHiddenBehindAPictureIsGone() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture(60, 40), "png", bytes);
        bytes.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        var clean = served(Upload.of(site, contributor, "drawn.png", bytes.toByteArray()));

        assertThat(latin(clean)).doesNotContain("script");
    }

    @Test
    void aFaceIsMadeSmall() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture(1200, 600), "jpg", bytes);

        var kept = site.bean(org.kapwa.storage.Files.class)
                .keepImage(new ByteArrayInputStream(bytes.toByteArray()), 300);

        try (var content = site.bean(org.kapwa.storage.Files.class).open(kept.hash(), 0)) {
            var small = ImageIO.read(content);
            assertThat(small.getWidth()).isEqualTo(300);
            assertThat(small.getHeight()).isEqualTo(150);
        }
        assertThat(kept.mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void aSmallPictureStandsBesideTheFileButNotOnLightPages() {
        var upload = Upload.of(site, contributor, "calm.png", drawn());
        var thumbnail = "/library/" + upload.resource() + "/files/1/thumbnail";
        var draft = "/library/" + upload.resource() + "/draft";

        var shown = contributor.bytes(thumbnail);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(shown.body()).hasSizeBetween(100, 15_000);
        assertThat(contributor.get(draft).body()).contains(thumbnail, "loading=\"lazy\"");
        assertThat(site.visitor().get(thumbnail).statusCode()).isEqualTo(404);

        contributor.post("/look", "colours", "auto", "light", "true", "next", "/");

        assertThat(contributor.get(draft).body()).doesNotContain(thumbnail);
    }

    private byte[] served(Upload upload) {
        assertThat(upload.verdict()).isEqualTo("clean");
        return contributor.bytes("/library/" + upload.resource() + "/files/1/any").body();
    }

    private static byte[] drawn() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture(900, 1200), "png", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Blue, but for the upper left corner, which is red.
    private static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                picture.setRGB(x, y, x < 16 && y < 16 ? 0xD00000 : 0x0000A0);
            }
        }
        return picture;
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var colour = picture.getRGB(x, y);
        return (colour >> 16 & 0xFF) > 120 && (colour & 0xFF) < 90;
    }

    /// A JPEG with an Exif block that holds nothing but how the camera was held.
    private static byte[] withOrientation(BufferedImage picture, int code) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        var exif = HexFormat.of().parseHex("FFE10022" + "457869660000" + "4D4D002A00000008" + "0001" + "01120003000000010"
                + "00" + code + "0000" + "00000000");
        var whole = new ByteArrayOutputStream();
        whole.write(jpeg.toByteArray(), 0, 2);
        whole.writeBytes(exif);
        whole.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return whole.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
