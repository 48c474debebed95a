package org.kapwa.collections;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.kapwa.library.OwnList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What members keep on their own lists, the last kept first. Whether one thing is on a list is asked by every page of a
/// resource, so it is remembered for some seconds.
@Component
class SavedResources implements OwnList {

    private record Entry(long member, long resource) {}

    private static final Duration FOR = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final Cache<Entry, Boolean> held =
            Caffeine.newBuilder().expireAfterWrite(FOR).maximumSize(MOST).build();
    private final JdbcClient db;
    private final Clock clock;

    SavedResources(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Long> of(long member) {
        return db.sql("""
                        select resource
                          from saved_resource
                         where member = :member
                         order by saved_at desc, resource desc
                         limit 200
                        """)
                .param("member", member)
                .query(Long.class)
                .list();
    }

    @Override
    public boolean holds(long member, long resource) {
        return held.get(new Entry(member, resource), this::isThere);
    }

    private boolean isThere(Entry entry) {
        return db.sql("select exists (select from saved_resource where member = :member and resource = :resource)")
                .paramSource(entry)
                .query(Boolean.class)
                .single();
    }

    void add(long member, long resource) {
        db.sql("""
                        insert into saved_resource (member, resource, saved_at)
                        values (:member, :resource, :now)
                        on conflict do nothing
                        """)
                .param("member", member)
                .param("resource", resource)
                .param("now", OffsetDateTime.now(clock))
                .update();
        held.invalidate(new Entry(member, resource));
    }

    void remove(long member, long resource) {
        db.sql("delete from saved_resource where member = :member and resource = :resource")
                .param("member", member)
                .param("resource", resource)
                .update();
        held.invalidate(new Entry(member, resource));
    }
}
