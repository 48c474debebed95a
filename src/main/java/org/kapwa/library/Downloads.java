package org.kapwa.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.kapwa.people.People;
import org.kapwa.places.Countries;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts downloads as COUNTER 5.1 §7 asks: the same person and thing within 30 seconds is one, robots are none. Who it
/// was is known for those seconds only, as a salted number in memory. A country is the one that a signed-in member shows
/// to others, and is told only where it singles nobody out.
@Component
class Downloads {

    private static final Duration SAME = Duration.ofSeconds(30);
    private static final String UNKNOWN_COUNTRY = "??";
    private static final int FEW = 5;
    private static final Pattern ROBOT = Pattern.compile(
            "(?i)bot\\b|bot/|crawl|spider|slurp|archiver|fetch|wget|curl/|python|java/|httpclient|okhttp|libwww|monitor|preview|scan|headless");

    private final JdbcClient db;
    private final Clock clock;
    private final People people;
    private final Countries countries;
    private final byte[] salt = new byte[16];
    private final Cache<Fetched, Boolean> recent;

    /// @param who a salted number
    private record Fetched(long resource, long who) {}

    Downloads(JdbcClient db, Clock clock, People people, Countries countries) {
        this.db = db;
        this.clock = clock;
        this.people = people;
        this.countries = countries;
        new SecureRandom().nextBytes(salt);
        this.recent = Caffeine.newBuilder()
                .expireAfterWrite(SAME)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .maximumSize(100_000)
                .build();
    }

    /// A file was asked for from its beginning.
    void note(long resource, Viewer viewer, HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        if (agent == null || ROBOT.matcher(agent).find()) {
            return;
        }
        var who = viewer.isSignedIn() ? "member " + viewer.memberOrRefuse() : request.getRemoteAddr() + " " + agent;
        if (recent.asMap().putIfAbsent(new Fetched(resource, salted(who)), true) == null) {
            count(resource, country(viewer));
        }
    }

    long of(long resource) {
        return db.sql("select coalesce(sum(times), 0) from download_count where resource = :resource")
                .param("resource", resource)
                .query(Long.class)
                .single();
    }

    private record Row(String country, long times) {}

    /// @param country its name; empty for several that are told as one, `??` where nobody told it
    record Share(String country, long times) {

        boolean isOther() {
            return country.isEmpty();
        }

        boolean isUnknown() {
            return country.equals(UNKNOWN_COUNTRY);
        }
    }

    /// How many came from where, the most first; none where no country is known at all. A country is named when it has at
    /// least five, and when at least five members show that they are there.
    List<Share> byCountry(long resource, String language) {
        var rows = db.sql("""
                        select country, sum(times) as times
                          from download_count
                         where resource = :resource
                         group by country
                         order by times desc, country
                        """)
                .param("resource", resource)
                .query(Row.class)
                .list();
        var told = rows.stream().filter(row -> !row.country.equals(UNKNOWN_COUNTRY)).toList();
        return told.isEmpty() ? List.of() : shares(rows, told, language);
    }

    private List<Share> shares(List<Row> rows, List<Row> told, String language) {
        var many = people.countriesShownBy(FEW, told.stream().filter(row -> row.times >= FEW).map(Row::country).toList());
        var shares = new ArrayList<Share>();
        told.stream()
                .filter(row -> many.contains(row.country))
                .forEach(row -> shares.add(new Share(countries.name(row.country, language), row.times)));
        var other = told.stream().filter(row -> !many.contains(row.country)).mapToLong(Row::times).sum();
        if (other > 0) {
            shares.add(new Share("", other));
        }
        rows.stream()
                .filter(row -> row.country.equals(UNKNOWN_COUNTRY))
                .forEach(row -> shares.add(new Share(UNKNOWN_COUNTRY, row.times)));
        return shares;
    }

    private long salted(String who) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return ByteBuffer.wrap(digest.digest(who.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private String country(Viewer viewer) {
        var shown = viewer.isSignedIn() ? people.countryShownBy(viewer.memberOrNobody()) : "";
        return shown.isEmpty() ? UNKNOWN_COUNTRY : shown;
    }

    private void count(long resource, String country) {
        db.sql("""
                        insert into download_count (resource, day, country, times)
                        values (:resource, :day, :country, 1)
                        on conflict (resource, day, country) do update set times = download_count.times + 1
                        """)
                .param("resource", resource)
                .param("day", LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                .param("country", country)
                .update();
    }
}
