package org.kapwa.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A copy of what the database has. The first is read beside the site's start; who asks earlier waits for it.
public final class Ahead<T> {

    private final Supplier<T> read;
    private volatile CompletableFuture<T> copy;

    /// @param before what must be done before the first is read
    public Ahead(Runnable before, Supplier<T> read) {
        this.read = read;
        this.copy = CompletableFuture.supplyAsync(
                () -> {
                    before.run();
                    return read.get();
                },
                Thread::startVirtualThread);
    }

    public T get() {
        try {
            return copy.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    public synchronized T refresh() {
        get();
        var fresh = read.get();
        copy = CompletableFuture.completedFuture(fresh);
        return fresh;
    }
}
