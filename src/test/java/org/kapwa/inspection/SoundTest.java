package org.kapwa.inspection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {

    private static final String TAG = "4944330300000000000A" + "00".repeat(10);
    private static final String PADDING = "00".repeat(300) + "FF" + "00".repeat(300);
    private static final String FRAME = "FFFB9064" + "00".repeat(100);

    @TempDir
    Path folder;

    @Test
    void thereMayBePaddingBetweenTheTagAndTheFirstFrame() throws IOException {
        var padded = file(TAG + PADDING + FRAME);
        var markedBeforeTheFrame = file(TAG + PADDING + "FF" + FRAME);

        assertThatCode(() -> Sound.inspectMp3(padded)).doesNotThrowAnyException();
        assertThatCode(() -> Sound.inspectMp3(markedBeforeTheFrame)).doesNotThrowAnyException();
    }

    @Test
    void aTagWithoutAFrameIsBroken() throws IOException {
        for (var frameless : new String[] {TAG + PADDING, TAG + PADDING + "FF", TAG + "00".repeat(10_000) + FRAME}) {
            var file = file(frameless);

            assertThatThrownBy(() -> Sound.inspectMp3(file)).hasMessage(Reason.BROKEN.key());
        }
    }

    private Path file(String hexadecimal) throws IOException {
        return Files.write(Files.createTempFile(folder, "sound", ".mp3"), HexFormat.of().parseHex(hexadecimal));
    }
}
