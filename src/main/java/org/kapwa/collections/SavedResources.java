package org.kapwa.collections;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What members keep on their own lists, the last kept first.
@Component
class SavedResources {

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
    }

    void remove(long member, long resource) {
        db.sql("delete from saved_resource where member = :member and resource = :resource")
                .param("member", member)
                .param("resource", resource)
                .update();
    }
}
