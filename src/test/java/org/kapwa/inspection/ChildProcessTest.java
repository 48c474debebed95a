package org.kapwa.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildProcessTest {

    private static final Duration LONGEST = Duration.ofSeconds(4);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"waits, false", "works, false", "waits, true", "works, true"})
    void oneThatHangsIsEnded(String how, boolean isPatient) throws IOException {
        var begun = Instant.now();

        new ChildProcess(folder, isPatient, LONGEST).run(Hanging.class, how, folder.toString());

        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofSeconds(2), LONGEST.plusSeconds(4));
        var process = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("process"))));
        await().atMost(Duration.ofSeconds(2)).until(() -> process.filter(ProcessHandle::isAlive).isEmpty());
        assertThat(Findings.in(folder).reasons()).containsExactly(Reason.TOO_HEAVY);
    }

    @Test
    void noFileIsGivenLongerThanAMinute() {
        assertThat(Limits.LONGEST).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whoReadsHostileFilesKnowsNoSettings() {
        var process = new ProcessBuilder();
        process.environment().put("KAPWA_DATABASE_URL", "jdbc:postgresql://db/kapwa?password=secret");
        process.environment().put("AWS_SECRET_ACCESS_KEY", "secret");

        assertThat(ChildProcess.knowingNothing(process).environment())
                .containsKey("PATH")
                .doesNotContainValue("secret")
                .doesNotContainKey("KAPWA_DATABASE_URL");
    }
}
