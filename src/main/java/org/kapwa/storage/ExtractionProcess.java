package org.kapwa.storage;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Runs [Extractor] in a Java process of its own, with little memory and little time: whatever a file does to its reader,
/// the site goes on.
final class ExtractionProcess {

    static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 20_000;

    private ExtractionProcess() {}

    /// @throws IOException when the file could not be read within the limits; the message says why
    static ReadText read(Path file) throws IOException {
        var output = java.nio.file.Files.createTempFile("kapwa-", ".text");
        try {
            run(file, output);
            return result(output);
        } finally {
            java.nio.file.Files.deleteIfExists(output);
        }
    }

    private static void run(Path file, Path output) throws IOException {
        var process = new ProcessBuilder(command(file, output))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(LONGEST)) {
                throw new IOException("it took longer than " + LONGEST.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException("its reader ended with " + process.exitValue());
        }
    }

    private static List<String> command(Path file, Path output) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx256m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Extractor.class.getName(),
                file.toString(),
                output.toString());
    }

    private static ReadText result(Path output) throws IOException {
        try (var in = new DataInputStream(new java.io.BufferedInputStream(java.nio.file.Files.newInputStream(output)))) {
            var title = in.readUTF();
            var language = in.readUTF();
            var count = Math.min(in.readInt(), MOST_PAGES);
            var pages = new ArrayList<String>();
            for (var page = 0; page < count; page++) {
                var bytes = new byte[in.readInt()];
                in.readFully(bytes);
                pages.add(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            }
            return new ReadText(title, language, pages);
        }
    }
}
