package org.kapwa.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/// A copy of a file that carries no names, if one could be made. It is there until it is closed.
public record CleanCopy(Path folder) implements AutoCloseable {

    static Path in(Path folder) {
        return folder.resolve("copy");
    }

    public Optional<Path> path() {
        return Optional.of(in(folder)).filter(Files::exists);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
