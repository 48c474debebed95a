package org.kapwa.vocabulary;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.kapwa.web.Nameless;
import org.kapwa.web.PublicPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks each second whether another node has changed the vocabulary, and has this one read it anew.
@Component
class Watch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Versions versions;
    private final CodeSets codeSets;
    private final Concepts concepts;
    private final PublicPages pages;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("vocabulary-watch").factory());
    private volatile boolean running;

    Watch(Versions versions, CodeSets codeSets, Concepts concepts, PublicPages pages) {
        this.versions = versions;
        this.codeSets = codeSets;
        this.concepts = concepts;
        this.pages = pages;
    }

    private void look() {
        try {
            var now = versions.all();
            if (codeSets.catchUp(now) | concepts.catchUp(now)) {
                pages.forget();
            }
        } catch (RuntimeException databaseIsAway) {
            LOG.warn("the vocabulary could not be looked at; it will be in a second", Nameless.of(databaseIsAway));
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
