package org.kapwa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapwa.RunningSite;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadTest {

    private static final String GUIDE = "Sit down and breathe.";

    private final Files files = RunningSite.shared().bean(Files.class);
    private final StoredFile guide = new StoredFile(
            "ab12", 5_000, "text/plain", OffsetDateTime.MIN, "none", "", "", 0, 0, "clean", List.of(), null);

    @Test
    void onlyWhatIsAskedForToItsEndIsWhole() {
        assertThat(isWhole("")).isTrue();
        assertThat(isWhole("bytes=0-")).isTrue();
        assertThat(isWhole("bytes=0-1023")).isFalse();
        assertThat(isWhole("bytes=1024-")).isFalse();
    }

    @Test
    void aDownloadGoesOnOnlyIfTheFileIsStillTheSame() throws IOException {
        var same = "\"" + kept().hash() + "\"";

        var goesOn = sent("guide.txt", "Range", "bytes=9-", "If-Range", same);
        var changed = sent("guide.txt", "Range", "bytes=9-", "If-Range", "\"" + "0".repeat(64) + "\"");
        var dated = sent("guide.txt", "Range", "bytes=9-", "If-Range", "Tue, 01 Dec 2026 10:00:00 GMT");

        assertThat(goesOn.getStatus()).isEqualTo(206);
        assertThat(goesOn.getHeader("Content-Range")).isEqualTo("bytes 9-20/21");
        assertThat(goesOn.getContentAsString()).isEqualTo("and breathe.");
        for (var whole : List.of(changed, dated)) {
            assertThat(whole.getStatus()).isEqualTo(200);
            assertThat(whole.getHeader("Content-Range")).isNull();
            assertThat(whole.getContentAsString()).isEqualTo(GUIDE);
        }
    }

    /// RFC 6266: browsers of today read `filename*`, in the letters of the name.
    @ParameterizedTest
    @ValueSource(strings = {
        "دليل الأسرة.pdf", "指南.pdf", "ဆေးလမ်းညွှန်.pdf", "Guía “de calma”, 2ª.pdf", "матеріали; частина 1.docx", "सहायता.odt", "guide.txt"
    })
    void itIsKeptUnderItsOwnNameInAnyScript(String name) throws IOException {
        var disposition = sent(name).getHeader("Content-Disposition");

        assertThat(disposition).startsWith("attachment;").matches("\\p{ASCII}+");
        var encoded = Pattern.compile("filename\\*=UTF-8''([^;]+)").matcher(disposition);
        assertThat(encoded.find()).as(disposition).isTrue();
        assertThat(URLDecoder.decode(encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8)).isEqualTo(name);
    }

    private StoredFile kept() {
        return files.keep(new ByteArrayInputStream(GUIDE.getBytes(StandardCharsets.UTF_8)), "guide.txt");
    }

    /// @param headers names and values in turn
    private MockHttpServletResponse sent(String name, String... headers) throws IOException {
        var request = new MockHttpServletRequest("GET", "/library/1/files/1/guide.txt");
        for (var i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        var response = new MockHttpServletResponse();
        new Download(files, kept(), name).send(request, response);
        return response;
    }

    private boolean isWhole(String range) {
        var request = new MockHttpServletRequest("GET", "/library/1/files/1/guide.txt");
        if (!range.isEmpty()) {
            request.addHeader("Range", range);
        }
        return new Download(files, guide, "guide.txt").isWhole(request);
    }
}
