package org.kapwa.operations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL from binaries in the jar, with its data in the home. It is stopped with the site; one that outlived a
/// killed site is shut down before a new one starts on its folder.
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(Home home) {
        try {
            Files.createDirectories(home.database().getParent());
            stopOrphan(home.database());
            this.postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(home.database())
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(home.folder().resolve("postgres-binaries").toFile())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(STARTUP)
                    .setErrorRedirector(Redirect.appendTo(home.folder().resolve("postgres.log").toFile()))
                    .setOutputRedirector(Redirect.appendTo(home.folder().resolve("postgres.log").toFile()))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "96MB")
                    .setServerConfig("max_wal_size", "512MB")
                    .setServerConfig("statement_timeout", "30s")
                    .setServerConfig("idle_in_transaction_session_timeout", "60s")
                    .setServerConfig("jit", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home.announce(url());
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /// The first line of `postmaster.pid` is the process; a fast shutdown (SIGINT) rolls back what was open and loses
    /// nothing that was committed.
    private static void stopOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var orphan = lines.isEmpty() ? null : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
        if (orphan != null && orphan.info().command().orElse("").endsWith("postgres")) {
            LOG.info("stopping the database of a site that was killed");
            new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start();
            orphan.onExit().orTimeout(SHUTDOWN.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
        } else {
            Files.deleteIfExists(pidFile);
        }
    }
}
