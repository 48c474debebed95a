package org.kapwa.vocabulary;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A copy of what the database has. The first is read beside the site's start; who asks earlier waits for it.
final class Ahead<T> {

    private final Supplier<T> read;
    private volatile CompletableFuture<T> copy;

    Ahead(Runnable before, Supplier<T> read) {
        this.read = read;
        this.copy = CompletableFuture.supplyAsync(
                () -> {
                    before.run();
                    return read.get();
                },
                Thread::startVirtualThread);
    }

    T get() {
        try {
            return copy.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    synchronized T refresh() {
        get();
        var fresh = read.get();
        copy = CompletableFuture.completedFuture(fresh);
        return fresh;
    }
}
