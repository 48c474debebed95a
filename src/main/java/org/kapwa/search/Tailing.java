package org.kapwa.search;

import java.time.Duration;
import org.kapwa.web.Nameless;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs the tailer for as long as the site serves: four looks a second, longer pauses while the database is away.
final class Tailing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Tailing.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONG_PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Tailer tailer;
    private volatile boolean isRunning;
    private Thread thread = new Thread();

    Tailing(Tailer tailer) {
        this.tailer = tailer;
    }

    @Override
    public void start() {
        isRunning = true;
        thread = Thread.ofPlatform().daemon().name("search-tailer").start(this::run);
    }

    private void run() {
        var wasAway = false;
        while (isRunning) {
            try {
                var more = tailer.step();
                wasAway = false;
                if (!more) {
                    pause(PAUSE);
                }
            } catch (RuntimeException | OutOfMemoryError away) {
                if (!wasAway) {
                    LOG.warn("search cannot follow changes at the moment", Nameless.of(away));
                }
                wasAway = true;
                pause(LONG_PAUSE);
            }
        }
        try {
            tailer.save();
        } catch (RuntimeException away) {
            LOG.warn("how far search has come was not saved; the next start reads on from before", Nameless.of(away));
        }
    }

    private void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            isRunning = false;
        }
    }

    /// Without an interrupt, which would close the files of the index under the writer.
    @Override
    public void stop() {
        isRunning = false;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
