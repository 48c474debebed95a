package org.kapwa.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The compressed bytes of pages that anonymous readers got in the last seconds. Every act on this node, and every
/// change that another node tells of, forgets them all: what was withdrawn is gone at the next request.
@Component
public class PublicPages {

    record Key(String path, String query, String language, Look look, Encoding encoding) {}

    record Kept(byte[] bytes, String etag) {}

    private static final Duration FOR = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 24_000_000;

    private final Cache<Key, Kept> pages = Caffeine.newBuilder()
            .expireAfterWrite(FOR)
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Kept kept) -> kept.bytes.length + 2 * key.query.length() + 200)
            .build();
    private final SharedReads reads;
    private final AtomicLong generation = new AtomicLong();

    PublicPages(SharedReads reads) {
        this.reads = reads;
    }

    public void forget() {
        reads.forget(); // first: a page of the new generation must not be made of them
        generation.incrementAndGet();
        pages.invalidateAll();
    }

    @Nullable Kept find(Key key) {
        return pages.getIfPresent(key);
    }

    /// A mark to hand back to [#keep]: what was read before a change must not be kept after it.
    long generation() {
        return generation.get();
    }

    void keep(Key key, Kept kept, long readIn) {
        if (readIn == generation.get()) {
            pages.put(key, kept);
        }
        if (readIn != generation.get()) {
            pages.invalidate(key);
        }
    }
}
