package org.kapwa.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The data folder of an installation: database, files, index. One serving process at a time holds it; the lock goes with
/// the process, so after a kill nobody has to clean up.
final class Home {

    private final Path folder;
    private @Nullable FileLock lock;

    Home(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    Path database() {
        return folder.resolve("postgres");
    }

    /// Takes the folder, making it if need be.
    ///
    /// @return false when another process serves from it
    boolean take() {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve("kapwa.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            return lock != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells commands beside the serving process where its database is.
    void announce(String databaseUrl) {
        try {
            Files.writeString(folder.resolve("database.url"), databaseUrl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> announced() {
        try {
            return Optional.of(Files.readString(folder.resolve("database.url")));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
