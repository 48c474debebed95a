package org.kapwa.vocabulary;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A copy of what the database has. The first is read beside the site's start; who asks earlier waits for it.
final class Ahead<T> {

    private final Supplier<T> read;
    private final CompletableFuture<T> first;
    private volatile @Nullable T copy;

    Ahead(Runnable before, Supplier<T> read) {
        this.read = read;
        this.first = CompletableFuture.supplyAsync(
                () -> {
                    before.run();
                    return read.get();
                },
                Thread::startVirtualThread);
    }

    T get() {
        var newest = copy;
        return newest == null ? first() : newest;
    }

    synchronized T refresh() {
        first();
        var fresh = read.get();
        copy = fresh;
        return fresh;
    }

    private T first() {
        try {
            return first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }
}
