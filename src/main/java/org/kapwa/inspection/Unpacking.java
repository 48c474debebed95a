package org.kapwa.inspection;

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

    void drain(InputStream content) throws IOException {
        var buffer = new byte[65_536];
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            count(read);
        }
    }
}
