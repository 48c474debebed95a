package org.kapwa.operations;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/// Starts the database beside Spring's own start, as soon as the settings are known: each takes most of a second, and there
/// are two processors. Whoever needs the database waits for it.
final class DatabaseAhead implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private final CompletableFuture<Database> database = new CompletableFuture<>();
    private final AtomicBoolean isBegun = new AtomicBoolean();
    private final AtomicBoolean hasOwner = new AtomicBoolean();

    /// Makes it known to the application. A site that is stopped before it took its database leaves none behind.
    void of(SpringApplication application) {
        application.addListeners(this);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("databaseAhead", this));
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon, "database-ahead"));
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        isBegun.set(true);
        Thread.ofPlatform().name("database").start(() -> open(prepared.getEnvironment()));
    }

    private void open(Environment settings) {
        try {
            database.complete(Database.open(settings));
        } catch (InterruptedException | RuntimeException | Error e) {
            database.completeExceptionally(e);
        }
    }

    /// @throws CannotStart as [Database#open] does, and when the site is stopped before it has its database
    Database take() {
        var opened = opened();
        if (!hasOwner.compareAndSet(false, true)) {
            throw new CannotStart("It was stopped while it started.", "Start it again.");
        }
        return opened;
    }

    private Database opened() {
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /// Closes it unless somebody has taken it.
    void abandon() {
        if (isBegun.get() && hasOwner.compareAndSet(false, true)) {
            try {
                database.join().close();
            } catch (CompletionException neverOpened) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
