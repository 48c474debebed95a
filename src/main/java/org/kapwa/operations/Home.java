package org.kapwa.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The data folder of an installation: database, files, index. One serving process at a time holds it; the lock goes
/// with the process, so after a kill nobody has to clean up.
final class Home {

    private static final String LOCK = "kapwa.lock";
    private static final String DATABASE_URL = "database.url";
    /// What people brought, the index of it, and where files are inspected.
    private static final List<String> CLOSED = List.of("files", "index", "workbench");

    private static final Set<PosixFilePermission> ONLY_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final SecureRandom RANDOM = new SecureRandom();

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

    /// Takes the folder, making it if need be. What an earlier process said of its database holds no longer.
    ///
    /// @return false when another process serves from it
    /// @throws CannotStart when the folder cannot be written
    boolean take() {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock != null) {
                Files.deleteIfExists(folder.resolve(DATABASE_URL));
            }
            return lock != null;
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + folder + " cannot be written (" + e.getClass().getSimpleName() + ").",
                    "Name a folder that you may write with --home or KAPWA_HOME.");
        }
    }

    /// Closes to other users of the machine what they have no business with.
    ///
    /// @throws CannotStart when some of it is not a folder of ours
    void closeToOthers() {
        try {
            for (var closed : CLOSED) {
                Files.setPosixFilePermissions(Files.createDirectories(folder.resolve(closed)), ONLY_OWNER);
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "A part of the data folder cannot be closed to others (" + e.getMessage() + ").",
                    "Give " + folder + " with all that is in it to the user that Kapwa runs as.");
        }
    }

    /// Whether another process serves from it; a folder that is not there is not made.
    boolean isServed() {
        if (!Files.exists(folder.resolve(LOCK))) {
            return false;
        }
        var isFree = take();
        release();
        return !isFree;
    }

    /// Lets the next one take the folder.
    void release() {
        if (lock != null) {
            try {
                lock.acquiredBy().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The file with the password of the embedded database, made up when it is first needed.
    Path databasePassword() throws IOException {
        var file = folder.resolve("database.password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            RANDOM.nextBytes(bytes);
            writeSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return file;
    }

    /// Tells commands beside the serving process where its own database is; of an outside one it says nothing.
    void announce(String databaseUrl) {
        try {
            writeSecret(folder.resolve(DATABASE_URL), databaseUrl);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> announced() {
        try {
            return Optional.of(Files.readString(folder.resolve(DATABASE_URL)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /// Removes a folder with all that is in it, if it is there.
    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /// Nobody else may read it at any moment, and whoever reads it finds it whole.
    private static void writeSecret(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var part = Files.createTempFile(file.getParent(), "secret-", ".part", onlyOwner);
        Files.writeString(part, text);
        Files.move(part, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
