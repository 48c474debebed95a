package org.kapwa.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts downloads as COUNTER 5.1 §7 asks: the same person and thing within 30 seconds is one, robots are none. Who it
/// was is known for those seconds only, as a salted number in memory.
@Component
class Downloads {

    private static final Duration SAME = Duration.ofSeconds(30);
    private static final String UNKNOWN_COUNTRY = "??";
    private static final Pattern ROBOT = Pattern.compile(
            "(?i)bot\\b|bot/|crawl|spider|slurp|archiver|fetch|wget|curl/|python|java/|httpclient|okhttp|libwww|monitor|preview|scan|headless");

    private final JdbcClient db;
    private final Clock clock;
    private final long salt = new SecureRandom().nextLong();
    private final Cache<Long, Boolean> recent =
            Caffeine.newBuilder().expireAfterWrite(SAME).maximumSize(100_000).build();

    Downloads(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A file was asked for from its beginning.
    void note(long resource, Viewer viewer, HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        if (agent == null || ROBOT.matcher(agent).find()) {
            return;
        }
        var who = viewer.isSignedIn() ? viewer.member() : request.getRemoteAddr() + agent;
        if (recent.asMap().putIfAbsent(Objects.hash(who, resource) ^ salt, true) == null) {
            count(resource);
        }
    }

    long of(long resource) {
        return db.sql("select coalesce(sum(times), 0) from download_count where resource = :resource")
                .param("resource", resource)
                .query(Long.class)
                .single();
    }

    private void count(long resource) {
        db.sql("""
                        insert into download_count (resource, day, country, times)
                        values (:resource, :day, :country, 1)
                        on conflict (resource, day, country) do update set times = download_count.times + 1
                        """)
                .param("resource", resource)
                .param("day", LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                .param("country", UNKNOWN_COUNTRY)
                .update();
    }
}
