package org.kapwa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kapwa.RunningSite;
import org.kapwa.inspection.Workbench;

/// A file on its way lies in the data folder, for as long as it is on its way.
class ArrivalTest {

    private final RunningSite site = RunningSite.shared();
    private final Workbench workbench = site.bean(Workbench.class);
    private final Path folder = Path.of(site.property("kapwa.home"), "workbench");

    @Test
    void itLiesInTheDataFolderUntilItIsKept() throws IOException {
        try (var arrival = Arrival.of(new ByteArrayInputStream(new byte[100]), workbench)) {
            assertThat(arrival.path()).exists().hasParent(folder);
        }

        untilNothingIsThere();
    }

    @Test
    void nothingStaysOfOneThatBreaksOff() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }
        });

        assertThatThrownBy(() -> Arrival.of(broken, workbench)).hasMessage("the line broke");
        untilNothingIsThere();
    }

    /// The site may be at work on another's file.
    private void untilNothingIsThere() {
        await().untilAsserted(() -> assertThat(folder).isEmptyDirectory());
    }
}
