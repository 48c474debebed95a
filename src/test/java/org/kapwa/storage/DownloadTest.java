package org.kapwa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.springframework.mock.web.MockHttpServletRequest;

class DownloadTest {

    private final Files files = RunningSite.shared().bean(Files.class);
    private final StoredFile guide = new StoredFile(
            "ab12", 5_000, "text/plain", OffsetDateTime.MIN, "none", "", "", 0, "clean", List.of(), null);

    @Test
    void onlyWhatIsAskedForToItsEndIsWhole() {
        assertThat(isWhole("")).isTrue();
        assertThat(isWhole("bytes=0-")).isTrue();
        assertThat(isWhole("bytes=0-1023")).isFalse();
        assertThat(isWhole("bytes=1024-")).isFalse();
    }

    private boolean isWhole(String range) {
        var request = new MockHttpServletRequest("GET", "/library/1/files/1/guide.txt");
        if (!range.isEmpty()) {
            request.addHeader("Range", range);
        }
        return new Download(files, guide, "guide.txt").isWhole(request);
    }
}
