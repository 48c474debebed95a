package org.kapwa.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Counts acts by network address or by account, in this process. Nobody is locked out for good: a bucket refills (ASVS
/// 6.1.1). Who shares an address, as behind one router, shares its bucket: what is limited by address leaves room for
/// many people, and one of them can still use it up for all.
@Component
public class RateLimits {

    private record Key(String what, String who) {

        /// What somebody typed may be millions of characters, and of those that are no address only the length is
        /// remembered.
        static Key of(Limit limit, String who) {
            return new Key(limit.what(), who.length() <= LONGEST_NAME ? who : Integer.toString(who.length()));
        }
    }

    private static final int LONGEST_NAME = 254;
    private static final int BYTES_OF_IPV6_NETWORK = 8;

    private final int factor;
    private final Cache<Key, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(Duration.ofDays(1)).build();

    /// @param factor by how much more than usual is allowed; 1 but for load tests
    RateLimits(@Value("${kapwa.limits.factor}") int factor) {
        this.factor = factor;
    }

    /// Takes one of what is left for the address of this request.
    ///
    /// @throws TooMany when nothing is left; the answer is then 429 with Retry-After
    public void spend(Limit limit, HttpServletRequest request) {
        spend(limit, address(request.getRemoteAddr()));
    }

    /// Takes one of what is left for anyone or anything named.
    public void spend(Limit limit, String who) {
        var bucket = buckets.get(Key.of(limit, who), _ -> bucket(limit));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMany(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        }
    }

    /// Refuses when nothing is left for somebody, without taking any: for limits that count only what went wrong.
    ///
    /// @throws TooMany when nothing is left
    public void refuseIfSpent(Limit limit, String who) {
        var bucket = buckets.getIfPresent(Key.of(limit, who));
        if (bucket != null) {
            var estimate = bucket.estimateAbilityToConsume(1);
            if (!estimate.canBeConsumed()) {
                throw new TooMany(TimeUnit.NANOSECONDS.toSeconds(estimate.getNanosToWaitForRefill()) + 1);
            }
        }
    }

    /// An IPv6 customer has a whole /64, so that is what counts as one address, however a proxy writes it.
    static String address(String remote) {
        try {
            return InetAddress.ofLiteral(remote) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, BYTES_OF_IPV6_NETWORK)
                    : remote;
        } catch (IllegalArgumentException noAddress) {
            return remote;
        }
    }

    private Bucket bucket(Limit limit) {
        var times = (long) limit.times() * factor;
        return Bucket.builder()
                .addLimit(line -> line.capacity(times).refillGreedy(times, limit.span()))
                .build();
    }
}
