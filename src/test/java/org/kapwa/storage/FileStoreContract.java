package org.kapwa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every place for bytes has to do.
abstract class FileStoreContract {

    @TempDir
    Path temporary;

    abstract FileStore store();

    @Test
    void whatWasKeptIsGivenBackWholeAndFromAnyByteOn() throws IOException {
        var hash = keep("Breathe in, breathe out.");

        assertThat(read(hash, 0)).isEqualTo("Breathe in, breathe out.");
        assertThat(read(hash, 12)).isEqualTo("breathe out.");
        assertThat(read(hash, 24)).isEmpty();
    }

    @Test
    void theSameContentIsKeptOnce() throws IOException {
        keep("Twice the same.");
        var hash = keep("Twice the same.");

        assertThat(all().keySet()).filteredOn(hash::equals).hasSize(1);
        assertThat(read(hash, 0)).isEqualTo("Twice the same.");
    }

    @Test
    void everythingIsListedWithTheTimeWhenItCame() throws IOException {
        var before = Instant.now().minusSeconds(5);
        var one = keep("One.");
        var other = keep("Another.");

        assertThat(all()).containsKeys(one, other);
        assertThat(all().get(one)).isBetween(before, Instant.now().plusSeconds(5));
    }

    @Test
    void whatWasRemovedIsGone() throws IOException {
        var hash = keep("Soon gone.");

        store().remove(hash);
        store().remove(hash);

        assertThat(all()).doesNotContainKey(hash);
        assertThatThrownBy(() -> read(hash, 0)).isInstanceOf(NoSuchFileException.class);
    }

    private String keep(String text) throws IOException {
        var file = Files.createTempFile(temporary, "kept", "");
        Files.writeString(file, text);
        var hash = Arrival.of(file).hash();
        store().keep(hash, file);
        return hash;
    }

    private String read(String hash, long from) throws IOException {
        try (var content = store().open(hash, from)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private TreeMap<String, Instant> all() throws IOException {
        var all = new TreeMap<String, Instant>();
        store().each(all::put);
        return all;
    }
}
