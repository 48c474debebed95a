package org.kapwa.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;

/// Files in a folder, two levels deep by the start of their hash.
final class DiskStore implements FileStore {

    private static final byte[] A_BLOCK = new byte[4096];

    private final Path folder;

    DiskStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(String hash, Path temporary) throws IOException {
        var place = place(hash);
        var parent = Objects.requireNonNull(place.getParent());
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(parent);
        sync(temporary);
        try {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            copy(temporary, place);
        }
        sync(parent);
    }

    @Override
    public void probe() throws IOException {
        Files.createDirectories(folder);
        var trial = Files.createTempFile(folder, "trial-", ".part");
        try {
            Files.write(trial, A_BLOCK);
        } finally {
            Files.delete(trial);
        }
    }

    /// From another disk: the file gets its name when it is complete. What a crash leaves is swept up as unused, since
    /// its name begins like the file's.
    private static void copy(Path temporary, Path place) throws IOException {
        var part = Files.createTempFile(place.getParent(), place.getFileName() + "-", ".part");
        try {
            Files.copy(temporary, part, StandardCopyOption.REPLACE_EXISTING);
            sync(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public InputStream open(String hash, long from) throws IOException {
        var channel = FileChannel.open(place(hash), StandardOpenOption.READ);
        channel.position(from);
        return Channels.newInputStream(channel);
    }

    @Override
    public void remove(String hash) throws IOException {
        Files.deleteIfExists(place(hash));
    }

    @Override
    public void each(BiConsumer<String, Instant> blob) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.walk(folder, 3)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                blob.accept(
                        String.valueOf(file.getFileName()),
                        Files.getLastModifiedTime(file).toInstant());
            }
        }
    }

    private Path place(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
    }

    private static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
