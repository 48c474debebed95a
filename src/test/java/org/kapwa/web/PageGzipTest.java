package org.kapwa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PageGzipTest {

    private static final String STYLES = ".row{display:flex;gap:1rem}.stack>*+*{margin-block-start:1rem}".repeat(40);

    private final PageGzip gzip = new PageGzip(STYLES.getBytes(StandardCharsets.UTF_8));

    @Test
    void aPageWithTheStylesIsTheSameAfterUnpacking() throws IOException {
        comesBack("<html lang=ar><style>" + STYLES + "</style><p>الاكتئاب لدى اللاجئين " + noise(200_000) + "</html>");
    }

    @Test
    void aPageWithoutThemToo() throws IOException {
        comesBack("<p>" + noise(50_000));
        comesBack("<p>");
        comesBack(STYLES);
    }

    @Test
    void theStylesAreNotCompressedAgain() throws IOException {
        var bare = gzip.of("<p>one page".getBytes(StandardCharsets.UTF_8)).length;
        var styled = gzip.of((STYLES + "<p>one page").getBytes(StandardCharsets.UTF_8)).length;
        assertThat(styled - bare).isLessThan(200);
    }

    private void comesBack(String page) throws IOException {
        var packed = gzip.of(page.getBytes(StandardCharsets.UTF_8));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(page);
        }
    }

    private static String noise(int length) {
        return new Random(7).ints(length, 33, 127).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
