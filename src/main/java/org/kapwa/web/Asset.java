package org.kapwa.web;

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
}
