package org.kapwa.operations;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A site in a process of its own, as an operator runs it.
final class SiteProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final Path home;
    private final int port;
    private final Path output;

    private SiteProcess(Process process, Path home, int port, Path output) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.output = output;
    }

    /// Starts a site without waiting for it.
    static SiteProcess start(Path home, int port, String... options) throws IOException {
        return start(home, port, Map.of(), options);
    }

    static SiteProcess start(Path home, int port, Map<String, String> variables, String... options)
            throws IOException {
        var output = Files.createTempFile(Files.createDirectories(Path.of("target", "test-homes")), "site-", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.kapwa.operations.CommandLine",
                "serve",
                "--home=" + home,
                "--port=" + port));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(output.toFile()));
        builder.environment().put("KAPWA_DATABASE_BINARIES", Path.of("target", "postgres-binaries").toAbsolutePath().toString());
        builder.environment().put("KAPWA_LIMITS_FACTOR", "1000");
        builder.environment().put("KAPWA_SIGNIN_PASSWORD_KIBIBYTES", "64");
        builder.environment().putAll(variables);
        return new SiteProcess(builder.start(), home, port, output);
    }

    static Path newHome() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-homes")), "home")
                .toAbsolutePath();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    SiteProcess awaitReady() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> !process.isAlive() || isReady());
        if (!process.isAlive()) {
            throw new AssertionError("the site ended: " + output());
        }
        return this;
    }

    boolean isReady() {
        try {
            return get("/readyz").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(10));
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    Path home() {
        return home;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    ProcessHandle database() throws IOException {
        return database(home).orElseThrow();
    }

    /// The server that the pid file in a home names, if it lives.
    static java.util.Optional<ProcessHandle> database(Path home) throws IOException {
        var file = home.resolve("postgres").resolve("postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : java.util.Optional.empty();
    }

    /// As SIGTERM does, which Ctrl-C differs from by its number only.
    int stop() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the site does not end: " + output());
        }
        return process.exitValue();
    }

    /// As `kill -9` does: it has no time for anything.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        database(home).ifPresent(ProcessHandle::destroyForcibly);
    }
}
