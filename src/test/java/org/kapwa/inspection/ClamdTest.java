package org.kapwa.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClamdTest {

    @TempDir
    Path folder;

    @Test
    void itTellsCleanFromInfected() throws IOException {
        try (var stub = new StubClamd()) {
            var clamd = Clamd.at(stub.address());

            assertThat(clamd.scan(file("Breathe."))).isEqualTo(Scan.CLEAN);
            assertThat(clamd.scan(file("x".repeat(200_000) + StubClamd.EICAR))).isEqualTo(Scan.INFECTED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LYING_HALF_WAY", "GARBLED"})
    void anAnswerThatIsNotWholeIsNone(StubClamd.Mood mood) throws IOException {
        try (var stub = new StubClamd()) {
            stub.becomes(mood);

            assertThatThrownBy(() -> Clamd.at(stub.address()).scan(file("Breathe.")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aScannerThatIsDownOrSilentMeansUnscanned() throws IOException {
        try (var stub = new StubClamd()) {
            stub.becomes(StubClamd.Mood.SILENT);
            var address = stub.address();

            assertThat(new Scanner("prefer", address, 300).scan(file("Breathe."))).isEqualTo(Scan.UNSCANNED);
            stub.close();
            assertThat(new Scanner("require", address, 300).scan(file("Breathe."))).isEqualTo(Scan.UNSCANNED);
        }
    }

    /// The system takes the call for it, and then some megabytes.
    @Test
    void aScannerThatTakesNothingMeansUnscanned() throws IOException {
        var large = Files.write(folder.resolve("large"), new byte[30_000_000]);
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var scanner = new Scanner("prefer", "127.0.0.1:" + deaf.getLocalPort(), 300);

            assertThat(CompletableFuture.supplyAsync(() -> scanner.scan(large)))
                    .succeedsWithin(Duration.ofSeconds(20))
                    .isEqualTo(Scan.UNSCANNED);
        }
    }

    @Test
    void onlyWhoRequiresAScannerHoldsFilesBack() {
        assertThat(new Scanner("require", "localhost:1", 300).holdsBack(Scan.UNSCANNED)).isTrue();
        assertThat(new Scanner("prefer", "localhost:1", 300).holdsBack(Scan.UNSCANNED)).isFalse();
        assertThat(new Scanner("off", "", 300).scan(Path.of("any"))).isEqualTo(Scan.OFF);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "scanned", ""), text);
    }
}
