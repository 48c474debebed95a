package org.kapwa.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Compresses pages made for one reader. The styles that stand in every page were compressed before and are put in
/// between as blocks of their own, so they are not compressed again for every answer.
final class PageGzip {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int QUICK = 3;
    private static final int LOOKED_AT = 4096;

    private final byte[] passage;
    private final byte[] packed;

    /// @param passage what pages bear near their start
    PageGzip(byte[] passage) {
        this.passage = passage;
        this.packed = packedAlone(passage);
    }

    /// The page as gzip, whether it bears the passage or not.
    byte[] of(byte[] page) {
        var start = startOfPassage(page);
        var bytes = new ByteArrayOutputStream(page.length / 2 + 256);
        bytes.writeBytes(HEADER);
        var deflater = new Deflater(QUICK, true);
        try {
            if (start >= 0) {
                deflater.setInput(page, 0, start);
                drain(deflater, Deflater.FULL_FLUSH, bytes);
                bytes.writeBytes(packed);
                start += passage.length;
            }
            deflater.setInput(page, Math.max(start, 0), page.length - Math.max(start, 0));
            deflater.finish();
            drain(deflater, Deflater.NO_FLUSH, bytes);
        } finally {
            deflater.end();
        }
        bytes.writeBytes(trailer(page));
        return bytes.toByteArray();
    }

    private int startOfPassage(byte[] page) {
        var last = Math.min(LOOKED_AT, page.length - passage.length);
        for (var start = 0; start <= last; start++) {
            if (page[start] == passage[0] && Arrays.equals(page, start, start + passage.length, passage, 0, passage.length)) {
                return start;
            }
        }
        return -1;
    }

    /// Blocks that end at a byte and point to nothing before themselves.
    private static byte[] packedAlone(byte[] passage) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(passage);
            drain(deflater, Deflater.FULL_FLUSH, bytes);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void drain(Deflater deflater, int flush, ByteArrayOutputStream to) {
        var buffer = new byte[8192];
        int written;
        do {
            written = deflater.deflate(buffer, 0, buffer.length, flush);
            to.write(buffer, 0, written);
        } while (written == buffer.length);
    }

    private static byte[] trailer(byte[] page) {
        var sum = new CRC32();
        sum.update(page);
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(page.length)
                .array();
    }
}
