package org.kapwa.operations;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs PostgreSQL on a folder. The server is reached from this machine only; what it has acknowledged is on the disk.
record PostgresServer(PostgresBinaries binaries, Unprivileged user, PostgresData data, Path log) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration STARTUP = Duration.ofSeconds(30);
    private static final Duration SHUTDOWN = Duration.ofSeconds(30);
    private static final long LOOK_EVERY_MILLIS = 10;
    private static final long TRY_EVERY_MILLIS = 200;
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "max_connections=60",
            "shared_buffers=96MB",
            "max_wal_size=512MB",
            "max_logical_replication_workers=0",
            "jit=off",
            // An error's detail and statement may hold what somebody typed; the log is not the place for it.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    /// In a session of its own: Ctrl-C reaches all programs of a terminal, and the database must outlive the site.
    private static final List<String> ALONE =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    /// Makes the data folder unless there is one. It gets its name when it is complete.
    void create(Path passwordFile) throws IOException, InterruptedException {
        if (data.exists()) {
            user.own(data.folder());
            return;
        }
        var part = data.folder().resolveSibling(data.folder().getFileName() + ".part");
        Home.remove(part);
        Files.createDirectories(part);
        user.own(part);
        var exit = launch("initdb", PostgresData.creation(part, passwordFile)).waitFor();
        if (exit != 0) {
            throw new CannotStart("The database could not be made in " + data.folder() + ".", "Look into " + log + ".");
        }
        Files.move(part, data.folder());
    }

    /// Starts the server and waits until it answers. Right after a crash the dying processes of the one before may
    /// still hold the memory that they shared, so a refusal is met with patience.
    Process start(int port) throws IOException, InterruptedException {
        var end = System.nanoTime() + STARTUP.toNanos();
        while (System.nanoTime() < end) {
            var server = launch("postgres", arguments(port));
            if (answers(server, end)) {
                return server;
            }
            server.destroyForcibly();
            Thread.sleep(TRY_EVERY_MILLIS);
        }
        throw new CannotStart("The database does not start.", "Look into " + log + ".");
    }

    /// A fast shutdown rolls back what is open, ends all connections and loses nothing that was committed.
    static void stop(ProcessHandle server) throws InterruptedException {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start();
            server.onExit().get(SHUTDOWN.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            LOG.warn("the database does not stop and is ended; it recovers when it starts again");
            server.destroyForcibly();
        }
    }

    private boolean answers(Process server, long end) throws InterruptedException {
        while (server.isAlive() && System.nanoTime() < end) {
            if (data.isServedBy(server.pid())) {
                return true;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return false;
    }

    private List<String> arguments(int port) {
        var arguments = new ArrayList<>(List.of("-D", data.folder().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private Process launch(String program, List<String> arguments) throws IOException {
        var process = new ProcessBuilder(new ArrayList<>(ALONE))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        process.command().addAll(user.command(binaries.program(program), arguments));
        process.environment().put("LC_ALL", "C");
        return process.start();
    }
}
