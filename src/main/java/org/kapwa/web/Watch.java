package org.kapwa.web;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks each second whether another node has changed what this one holds in memory.
@Component
class Watch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final List<HeldInMemory> held;
    private final PublicPages pages;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());
    private volatile boolean running;

    Watch(List<HeldInMemory> held, PublicPages pages) {
        this.held = held;
        this.pages = pages;
    }

    private void look() {
        for (var each : held) {
            try {
                if (each.catchUp()) {
                    pages.forget();
                }
            } catch (RuntimeException databaseIsAway) {
                LOG.warn("{} could not be read; it will be in a second", each.getClass().getSimpleName(), Nameless.of(databaseIsAway));
            }
        }
    }

    @Override
    public void start() {
        clockwork.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        running = true;
    }

    @Override
    public void stop() {
        clockwork.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
