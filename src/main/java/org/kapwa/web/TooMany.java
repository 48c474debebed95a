package org.kapwa.web;

/// Somebody asked too often; they may ask again after some seconds.
class TooMany extends RuntimeException {

    private final long seconds;

    TooMany(long seconds) {
        super("too many requests", null, false, false);
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
