package org.kapwa.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The site as an operator runs it, by `./kapwa serve`, with its database: what both take of processor and memory.
final class ServedSite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double TICKS_A_SECOND = 100;

    private final Process process;
    private final Path home;
    private final String url;

    private ServedSite(Process process, Path home, String url) {
        this.process = process;
        this.home = home;
        this.url = url;
    }

    /// Builds the application if its sources are newer, so that no later start waits for that.
    static void build() throws IOException, InterruptedException {
        var built = new ProcessBuilder("./kapwa", "build")
                .redirectError(Redirect.DISCARD)
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor();
        if (built != 0) {
            throw new IllegalStateException("the application could not be built: ./kapwa serve says why");
        }
    }

    /// Starts a site and returns as soon as its front page is there.
    static ServedSite start(Path home) throws IOException, InterruptedException {
        var port = freePort();
        var command = new ProcessBuilder("./kapwa", "serve", "--home=" + home, "--port=" + port);
        command.environment().put("KAPWA_LIMITS_FACTOR", "1000000");
        command.environment().put("KAPWA_SIGNIN_STAFF_SECOND_FACTOR", "offered");
        command.environment().put("KAPWA_DATABASE_BINARIES", SmallHost.binaries().toString());
        var log = Files.createTempFile("kapwa-bench", ".log");
        var site = new ServedSite(
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start(), home, "http://localhost:" + port);
        site.awaitFirstPage(log);
        return site;
    }

    static Path temporaryHome() throws IOException {
        return Files.createTempDirectory("kapwa-bench-home");
    }

    String url() {
        return url;
    }

    /// Seconds of processor that the application and its database have used.
    double processorSeconds() throws IOException {
        var ticks = 0L;
        for (var each : processes()) {
            var fields = stat(each);
            for (var field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
        }
        return ticks / TICKS_A_SECOND;
    }

    /// Bytes of memory of the application, its database and its child processes; what they share is counted once.
    long memory() throws IOException {
        var bytes = 0L;
        for (var each : processes()) {
            bytes += proportionalShare(each);
        }
        return bytes;
    }

    /// The application's part of [#memory].
    long memoryOfApplication() throws IOException {
        return proportionalShare(process.toHandle());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private List<ProcessHandle> processes() throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst().strip());
        var database = ProcessHandle.of(pid).orElseThrow();
        return Stream.of(process.toHandle(), database)
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .distinct()
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    /// The fields of `/proc/PID/stat` behind the command's name.
    private static String[] stat(ProcessHandle process) throws IOException {
        var line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    private static long proportionalShare(ProcessHandle process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) * 1024)
                    .sum();
        }
    }

    private void awaitFirstPage(Path log) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isThere()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the site did not start: " + Files.readString(log));
            }
            Thread.sleep(10);
        }
    }

    private boolean isThere() {
        try {
            var connection = (HttpURLConnection) URI.create(url + "/").toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
