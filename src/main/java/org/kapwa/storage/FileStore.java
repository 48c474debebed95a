package org.kapwa.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.BiConsumer;

/// Where bytes lie, by their hash. What [#keep] has returned from survives a power cut.
interface FileStore {

    /// Keeps the bytes of a temporary file under their hash; the file itself may be gone afterwards. A content that is
    /// there already is left as it is.
    void keep(String hash, Path temporary) throws IOException;

    /// @throws java.nio.file.NoSuchFileException when there is none
    InputStream open(String hash, long from) throws IOException;

    void remove(String hash) throws IOException;

    /// @throws IOException when nothing more can be kept now: it is away, closed or full
    void probe() throws IOException;

    /// Tells the hash of everything that is there and when it came.
    void each(BiConsumer<String, Instant> blob) throws IOException;
}
