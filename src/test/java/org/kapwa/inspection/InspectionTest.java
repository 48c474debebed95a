package org.kapwa.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {

    /// More than a system gives a process along.
    private static final String ENDLESS_NAME = "guide." + "t".repeat(3_000_000);

    @TempDir
    Path home;

    @Test
    void nothingStaysOfOneThatCannotBegin() throws IOException {
        var inspection = new Inspection(new Scanner("off", "", 300), new Workbench(home, false));
        var guide = Files.writeString(home.resolve("guide.txt"), "Breathe.");

        assertThatThrownBy(() -> inspection.ofNew(guide, ENDLESS_NAME)).isInstanceOf(UncheckedIOException.class);

        assertThat(home.resolve("workbench")).isEmptyDirectory();
    }
}
