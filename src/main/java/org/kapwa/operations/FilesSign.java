package org.kapwa.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kapwa.web.VitalSign;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether the folder of files takes one more: it is there, it is writable and its disk is not full.
@Component
class FilesSign implements VitalSign {

    private static final byte[] A_BLOCK = new byte[4096];

    private final Path folder;

    FilesSign(@Value("${kapwa.home}") Path home) {
        this.folder = home.resolve("files");
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public boolean isWell() {
        try {
            Files.createDirectories(folder);
            var trial = Files.createTempFile(folder, "trial-", ".part");
            try {
                Files.write(trial, A_BLOCK);
            } finally {
                Files.delete(trial);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
