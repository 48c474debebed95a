package org.kapwa.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    private Path parent;

    /// As where two sites of a fresh installation are started in the same moment.
    @Test
    void twoWhoUnpackAtOnceHaveTheSameProgramsAndLeaveNothingElse() throws Exception {
        Callable<PostgresBinaries> unpack = () -> PostgresBinaries.in(parent);
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(unpack, unpack))) {
                assertThat(done.get().program("postgres")).isExecutable();
            }
        }
        try (var left = Files.list(parent)) {
            assertThat(left).hasSize(1);
        }
    }
}
