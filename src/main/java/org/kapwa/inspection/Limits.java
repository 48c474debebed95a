package org.kapwa.inspection;

import java.time.Duration;

/// How much a file may ask of the one who reads it.
final class Limits {

    /// Seconds on the clock, and of the processor, for the process that inspects a file.
    static final Duration LONGEST = Duration.ofSeconds(60);

    /// After this long the verdict is taken if it is there, and the text is read later.
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static final int MOST_ENTRIES = 10_000;
    static final long MOST_UNPACKED = 300_000_000;
    static final int MOST_RATIO = 200;

    /// Below this many bytes unpacked no ratio hurts.
    static final long HARMLESS = 5_000_000;

    static final int MOST_PAGES = 20_000;

    private Limits() {}
}
