package org.kapwa.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest extends FileStoreContract {

    @TempDir
    Path folder;

    @Override
    FileStore store() {
        return new DiskStore(folder.resolve("files"));
    }
}
