package org.kapwa.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kapwa.inspection.Workbench;

/// Bytes that have come but are not kept yet: a temporary file that is gone when it is closed, unless a store took it.
///
/// @param hash SHA-256 of its bytes in hexadecimal
record Arrival(Path path, String hash, long bytes) implements AutoCloseable {

    /// Takes what comes into a file on the workbench.
    static Arrival of(InputStream content, Workbench workbench) throws IOException {
        var path = workbench.file();
        try {
            var hash = copy(content, path);
            return new Arrival(path, hash, java.nio.file.Files.size(path));
        } catch (IOException | RuntimeException failed) {
            java.nio.file.Files.deleteIfExists(path);
            throw failed;
        }
    }

    static Arrival of(Path path) throws IOException {
        try (var content = java.nio.file.Files.newInputStream(path)) {
            return new Arrival(path, hash(content), java.nio.file.Files.size(path));
        }
    }

    static String hash(InputStream content) throws IOException {
        var digest = sha256();
        new DigestInputStream(content, digest).transferTo(java.io.OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String copy(InputStream content, Path to) throws IOException {
        var digest = sha256();
        try (var out = java.nio.file.Files.newOutputStream(to);
                var in = new DigestInputStream(content, digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void close() throws IOException {
        java.nio.file.Files.deleteIfExists(path);
    }
}
