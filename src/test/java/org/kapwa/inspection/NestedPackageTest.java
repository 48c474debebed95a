package org.kapwa.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents within documents, of which the innermost is large.
class NestedPackageTest {

    @TempDir
    Path folder;

    @Test
    void anInnermostDocumentMayBeLarge() throws IOException {
        assertThat(inspect(within(within(large(Map.of()))))).isEqualTo(Kind.DOCX);
    }

    @Test
    void anArchiveDoesNotHideBehindWhatIsLarge() {
        var hiding = large(Map.of("word/media/more.zip", Specimen.zip(Map.of("a.txt", new byte[10]))));

        assertThatThrownBy(() -> inspect(within(within(hiding)))).hasMessage(Reason.NESTED_ARCHIVE.key());
    }

    @Test
    void documentsInDocumentsEndAfterTheSecond() {
        assertThatThrownBy(() -> inspect(within(within(within(Specimen.word(Map.of()))))))
                .hasMessage(Reason.NESTED_ARCHIVE.key());
    }

    @Test
    void oneThatBreaksOffIsBroken() {
        var whole = large(Map.of());
        var half = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> inspect(within(half))).hasMessage(Reason.BROKEN.key());
        assertThatThrownBy(() -> inspect(within(within(half)))).hasMessage(Reason.BROKEN.key());
    }

    private Kind inspect(byte[] document) throws IOException {
        var file = Files.write(folder.resolve("report.docx"), document);
        return Package.inspect(file, EnumSet.noneOf(Reason.class));
    }

    private static byte[] within(byte[] document) {
        return Specimen.word(Map.of("word/embeddings/annex.docx", document));
    }

    private static byte[] large(Map<String, byte[]> behind) {
        var photo = new byte[(int) Limits.HARMLESS + 1_000_000];
        new Random(1).nextBytes(photo);
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("word/media/photo.bmp", photo);
        parts.putAll(behind);
        return Specimen.word(parts);
    }
}
