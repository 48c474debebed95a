package org.kapwa.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The folder that a PostgreSQL server works in, with the file in which the server says that it is there.
record PostgresData(Path folder) {

    private static final int STATUS_LINE = 7;

    boolean exists() {
        return Files.exists(folder);
    }

    /// What `initdb` is told to make the folder with one account, `postgres`, that needs a password.
    static List<String> creation(Path folder, Path passwordFile) {
        return List.of(
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                // many rounds protect a password that somebody chose; this one is 24 random bytes
                "--set=scram_iterations=1",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    /// Whether the server of this number takes connections: what `pg_ctl` waits for too.
    boolean isServedBy(long pid) {
        var lines = pidFileLines();
        return lines.size() > STATUS_LINE
                && lines.getFirst().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).equals("ready");
    }

    /// The server that works here although nobody who started it is left.
    ///
    /// PostgreSQL takes any process with the number in a stale file for its predecessor and refuses to start; so a file
    /// without a server is taken away.
    Optional<ProcessHandle> orphan() throws IOException {
        var lines = pidFileLines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var orphan = handle(lines.getFirst()).filter(this::isWorkplaceOf);
        if (orphan.isEmpty()) {
            Files.deleteIfExists(pidFile());
        }
        return orphan;
    }

    /// A server's working directory is its data, whatever the folder was called when it started.
    private boolean isWorkplaceOf(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), folder);
        } catch (IOException noneOfOurs) {
            return false;
        }
    }

    private static Optional<ProcessHandle> handle(String number) {
        return number.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
    }

    private List<String> pidFileLines() {
        try {
            return Files.readAllLines(pidFile()).stream().map(String::strip).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }
}
