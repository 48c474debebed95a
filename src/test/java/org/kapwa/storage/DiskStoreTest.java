package org.kapwa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest extends FileStoreContract {

    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir
    Path folder;

    @Override
    FileStore store() {
        return new DiskStore(folder.resolve("files"));
    }

    @Test
    void whatArrivesOnAnotherDiskIsKept() throws IOException {
        assertThat(Files.getFileStore(MEMORY)).isNotEqualTo(Files.getFileStore(folder));
        var arrived = Files.createTempFile(MEMORY, "kapwa", ".arrival");
        Files.writeString(arrived, "a manual");
        try {
            store().keep("ab".repeat(32), arrived);
        } finally {
            Files.delete(arrived);
        }

        try (var kept = store().open("ab".repeat(32), 0)) {
            assertThat(new String(kept.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("a manual");
        }
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }
}
