package org.kapwa.web;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks each second whether another node has changed the site's look, and has this one wear it.
@Component
class SiteLookWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SiteLookWatch.class);

    private final SiteLooks looks;
    private final PublicPages pages;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("look-watch").factory());
    private volatile boolean running;

    SiteLookWatch(SiteLooks looks, PublicPages pages) {
        this.looks = looks;
        this.pages = pages;
    }

    private void look() {
        try {
            if (looks.catchUp()) {
                pages.forget();
            }
        } catch (RuntimeException databaseIsAway) {
            LOG.warn("the site's look could not be read; it will be in a second", Nameless.of(databaseIsAway));
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
