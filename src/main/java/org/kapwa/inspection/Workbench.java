package org.kapwa.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// The folder in which files lie while they come and are looked at: within the data folder, so that nothing of them is
/// left elsewhere. What a killed process left is thrown away when the site is served again.
@Component
public class Workbench {

    private final Path folder;

    Workbench(@Value("${kapwa.home}") Path home, @Value("${kapwa.serving}") boolean isServing) {
        this.folder = home.resolve("workbench");
        try {
            if (isServing) {
                FileSystemUtils.deleteRecursively(folder);
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new file, empty and open to nobody else.
    public Path file() throws IOException {
        return Files.createTempFile(folder, "", ".arrival");
    }

    Path folder() throws IOException {
        return Files.createTempDirectory(folder, "inspection");
    }
}
