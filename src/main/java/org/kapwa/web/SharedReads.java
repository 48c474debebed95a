package org.kapwa.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// What was read for one reader and is the same for all who may see no more than the public: remembered for some
/// seconds, and forgotten, like [PublicPages], with every act on this node and every change that another node tells
/// of.
@Component
public class SharedReads {

    private static final Duration FOR = Duration.ofSeconds(10);
    private static final int MOST = 2_000;

    private final Cache<Object, Object> reads =
            Caffeine.newBuilder().expireAfterWrite(FOR).maximumSize(MOST).build();
    private final AtomicLong generation = new AtomicLong();

    /// What is remembered under a key, or else what is read now. What is empty is not remembered.
    ///
    /// @param key a record of the caller's own, so that modules do not meet
    /// @param read reads it as an anonymous reader would
    public <T> Optional<T> get(Object key, Class<T> type, Supplier<Optional<T>> read) {
        var known = reads.getIfPresent(key);
        if (known != null) {
            return Optional.of(type.cast(known));
        }
        var before = generation.get();
        var found = read.get();
        if (found.isPresent() && before == generation.get()) {
            reads.put(key, found.get());
            if (before != generation.get()) {
                reads.invalidate(key);
            }
        }
        return found;
    }

    void forget() {
        generation.incrementAndGet();
        reads.invalidateAll();
    }
}
