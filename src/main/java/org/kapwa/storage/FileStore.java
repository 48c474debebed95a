package org.kapwa.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Where bytes lie, by their hash. What [#keep] has returned from survives a power cut.
interface FileStore {

    /// Takes a finished temporary file over under its hash; a content that is there already is left as it is.
    void keep(String hash, Path temporary) throws IOException;

    InputStream open(String hash, long from) throws IOException;

    void remove(String hash) throws IOException;
}
