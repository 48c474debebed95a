package org.kapwa.inspection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what comes out of packed bytes and stops at the limits, whatever the sizes written in the file say.
final class Unpacking {

    private final long packed;
    private long unpacked;

    /// @param packed the bytes that it comes from
    Unpacking(long packed) {
        this.packed = Math.max(packed, 1);
    }

    /// @throws Refused as soon as it is too much
    void count(long bytes) {
        unpacked += bytes;
        var isTooDense = unpacked > Limits.HARMLESS && unpacked / packed > Limits.MOST_RATIO;
        if (unpacked > Limits.MOST_UNPACKED || isTooDense) {
            throw new Refused(Reason.BOMB);
        }
    }

    /// What is read through it counts. Closing it leaves the content open.
    InputStream counted(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                var one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                var read = super.read(into, offset, length);
                count(Math.max(read, 0));
                return read;
            }

            @Override
            public void close() {}
        };
    }

    void drain(InputStream content) throws IOException {
        var buffer = new byte[65_536];
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            count(read);
        }
    }
}
