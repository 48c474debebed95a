package org.kapwa.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// How bytes travel: as they are, gzip or Brotli (which browsers only ask for over TLS).
enum Encoding {
    PLAIN(""),
    GZIP("gzip"),
    BROTLI("br");

    private static final int QUICK_GZIP = 5;
    private static final int QUICK_BROTLI = 4;

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    /// The name for `Content-Encoding`; empty when the bytes are as they are.
    String token() {
        return token;
    }

    static Encoding wantedBy(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        if (accepted == null) {
            return PLAIN;
        }
        if (accepted.contains("br") && !accepted.contains("br;q=0") && Brotli4jLoader.isAvailable()) {
            return BROTLI;
        }
        return accepted.contains("gzip") && !accepted.contains("gzip;q=0") ? GZIP : PLAIN;
    }

    /// As small as it gets, for what is compressed once.
    byte[] best(byte[] plain) {
        return compressed(plain, Deflater.BEST_COMPRESSION, 11);
    }

    /// Fast, for what is made for one answer.
    byte[] quick(byte[] plain) {
        return compressed(plain, QUICK_GZIP, QUICK_BROTLI);
    }

    private byte[] compressed(byte[] plain, int gzipLevel, int brotliQuality) {
        try {
            return switch (this) {
                case PLAIN -> plain;
                case GZIP -> gzip(plain, gzipLevel);
                case BROTLI -> Encoder.compress(plain, new Encoder.Parameters().setQuality(brotliQuality));
            };
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] gzip(byte[] plain, int level) throws IOException {
        var bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var gzip = new GZIPOutputStream(bytes, 4096) {
            {
                def.setLevel(level);
            }
        }) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }
}
