package org.kapwa.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// One static file, compressed once at the highest level when it is first asked for.
final class Asset {

    private final String type;
    private final byte[] plain;
    private volatile byte[] gzip = {};
    private volatile byte[] brotli = {};

    Asset(String type, byte[] plain) {
        this.type = type;
        this.plain = plain;
    }

    /// An address that changes with the content.
    static String address(String stem, String ending, byte[] bytes) {
        return "/assets/" + stem + "-" + HexFormat.of().formatHex(sha256(bytes), 0, 6) + "." + ending;
    }

    /// What a content security policy names a content by.
    static String hash(byte[] bytes) {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256(bytes));
    }

    String type() {
        return type;
    }

    byte[] as(Encoding encoding) {
        return switch (encoding) {
            case PLAIN -> plain;
            case GZIP -> gzip.length > 0 ? gzip : (gzip = Encoding.GZIP.best(plain));
            case BROTLI -> brotli.length > 0 ? brotli : (brotli = Encoding.BROTLI.best(plain));
        };
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
