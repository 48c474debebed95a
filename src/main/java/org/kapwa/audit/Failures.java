package org.kapwa.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What went wrong when somebody tried to come in. The database gives the date and keeps each for ninety days.
@Component
class Failures {

    private static final Logger ELSEWHERE = LoggerFactory.getLogger("kapwa.audit");

    private record Line(@Nullable Long member, String what) {}

    private final JdbcClient db;
    private final JsonMapper json;

    Failures(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(@Nullable Long member, String what, Network network) {
        db.sql("insert into audit_failure (member, what, address) values (:member, :what, :address)")
                .param("member", member)
                .param("what", what)
                .param("address", network.text())
                .update();
        if (ELSEWHERE.isInfoEnabled()) {
            ELSEWHERE.info(json.writeValueAsString(new Line(member, what)));
        }
    }

    /// @param member the member whom it is about, 0 for all
    List<Entry> newest(long member, long before, int howMany) {
        return db.sql("""
                        select id, at, null::bigint as who, what, coalesce('member:' || member, '') as object, address,
                               '' as reason
                          from audit_failure
                         where (:member = 0 or member = :member)
                           and id < :before
                         order by id desc
                         limit :howMany
                        """)
                .param("member", member)
                .param("before", before)
                .param("howMany", howMany)
                .query(Entry.class)
                .list();
    }

    void dropOld() {
        db.sql("delete from audit_failure where at < now() - interval '90 days'").update();
    }
}
