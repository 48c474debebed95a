package org.kapwa.operations;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once from the jar that brings them; several homes may share a folder of them.
record PostgresBinaries(Path folder) {

    private static final int EXECUTABLE = 0111;

    /// @param parent where they are or will be, each release in a folder of its own
    static PostgresBinaries in(Path parent) throws IOException {
        var archive = archive();
        var folder = parent.toAbsolutePath().resolve("postgres-" + checksum(archive));
        if (!Files.exists(folder)) {
            Files.createDirectories(parent);
            unpack(archive, parent, folder);
        }
        return new PostgresBinaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// Half an archive never bears the final name, whoever is killed and whoever else unpacks at the same time.
    private static void unpack(URL archive, Path parent, Path folder) throws IOException {
        var part = Files.createTempDirectory(parent.toAbsolutePath(), "unpacking-");
        try (var stream = archive.openStream();
                var entries = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(stream)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, part.resolve(entry.getName()).normalize());
            }
        }
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failed) {
            Home.remove(part);
            if (!Files.isDirectory(folder)) {
                throw failed;
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, to);
            var executable = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static URL archive() {
        var chip = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-linux-" + chip + ".txz";
        var archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new CannotStart(
                    "This build has no PostgreSQL for this machine (" + name + ").",
                    "Name a PostgreSQL of your own with KAPWA_DATABASE_URL.");
        }
        return archive;
    }

    /// What the jar says of the archive's content, so that nobody has to read it all.
    private static String checksum(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : "unpacked";
    }
}
