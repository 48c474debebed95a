package org.kapwa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesSignTest {

    private static final int WELL = 10;
    private static final int DOWN = 20;

    @TempDir
    Path home;

    @Test
    void aFolderThatTakesAFileIsWellAndKeepsNothing() {
        assertThat(new FilesSign(new DiskStore(home.resolve("files"))).isWell()).isTrue();
        assertThat(home.resolve("files")).isEmptyDirectory();
    }

    /// A process that may write no byte meets what it meets on a full disk.
    @Test
    void aFullDiskIsDownAndIsLeftNoFuller() throws IOException, InterruptedException {
        var full = new ProcessBuilder(
                        "/bin/sh", "-c", "ulimit -f 0; exec \"$@\"", "full",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData",
                        "-cp", System.getProperty("java.class.path"), FilesSignTest.class.getName(), home.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(full.waitFor()).isEqualTo(DOWN);
        assertThat(home.resolve("files")).isEmptyDirectory();
    }

    /// @param arguments the data folder
    public static void main(String[] arguments) {
        System.exit(new FilesSign(new DiskStore(Path.of(arguments[0]).resolve("files"))).isWell() ? WELL : DOWN);
    }
}
