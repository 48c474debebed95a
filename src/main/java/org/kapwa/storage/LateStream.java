package org.kapwa.storage;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A stream whose bytes are fetched when the first of them is asked for, and let go after the last.
final class LateStream extends InputStream {

    private final Supplier<byte[]> source;
    private @Nullable InputStream bytes;

    LateStream(Supplier<byte[]> source) {
        this.source = source;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (bytes == null) {
            bytes = new ByteArrayInputStream(source.get());
        }
        try {
            var read = bytes.read(into, offset, length);
            if (read < 0) {
                close();
            }
            return read;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        bytes = nullInputStream();
    }
}
