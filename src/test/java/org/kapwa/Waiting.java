package org.kapwa;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what happens soon, no longer than needed.
public final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /// @throws AssertionError when it has not happened in time
    public static void until(Duration longest, BooleanSupplier happened) {
        var end = System.nanoTime() + longest.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen within " + longest);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
