package org.kapwa.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL from the jar, with its data in the home. It starts and stops with the site; one that outlived a killed
/// site is shut down first, and one that dies under a running site is started again.
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final PostgresServer server;
    private final String url;
    private final int port;
    private Process process;
    private boolean closing;

    /// @param binaries where PostgreSQL's programs are or will be unpacked
    EmbeddedDatabase(Home home, Path binaries) {
        try {
            this.server = new PostgresServer(
                    PostgresBinaries.in(binaries),
                    Unprivileged.here(),
                    new PostgresData(home.database()),
                    home.folder().resolve("postgres.log"));
            var password = home.databasePassword();
            server.create(password);
            var orphan = server.data().orphan();
            if (orphan.isPresent()) {
                LOG.info("stopping the database of a site that was killed");
                PostgresServer.stop(orphan.get());
            }
            this.port = freePort();
            this.process = start();
            this.url = "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres&password=%s"
                    .formatted(port, java.nio.file.Files.readString(password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped while starting", e);
        }
        home.announce(url);
    }

    /// With the password in it: for this process and those beside it that may read the home.
    String url() {
        return url;
    }

    @Override
    public synchronized void close() throws InterruptedException {
        closing = true;
        if (process.isAlive()) {
            PostgresServer.stop(process.toHandle());
        }
    }

    private Process start() throws IOException, InterruptedException {
        var started = server.start(port);
        var _ = started.onExit().thenAcceptAsync(_ -> startAgain());
        return started;
    }

    private synchronized void startAgain() {
        if (closing) {
            return;
        }
        LOG.error("the database ended by itself; starting it again");
        try {
            process = start();
            LOG.info("the database is back");
        } catch (IOException | RuntimeException e) {
            LOG.error("the database does not come back, so the site stops: {}", e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
