package org.kapwa.works;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How resources are related. Who may see the other one is for the library to say.
@Component
public class Relations {

    private final JdbcClient db;
    private final Clock clock;

    Relations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// States that a resource is a relation of another; stating it again changes nothing.
    public void state(long resource, Relation relation, long other, long member) {
        db.sql("""
                        insert into resource_relation (resource, relation, other, stated_by, stated_at)
                        values (:resource, :relation, :other, :member, :now)
                            on conflict do nothing
                        """)
                .param("resource", resource)
                .param("relation", relation.code())
                .param("other", other)
                .param("member", member)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /// Takes back that one of two resources is a relation of the other.
    ///
    /// @param member who stated it, or 0 whoever did
    public void withdraw(long resource, Relation relation, long other, long member) {
        db.sql("""
                        delete from resource_relation
                         where relation = :relation
                           and ((resource = :resource and other = :other) or (resource = :other and other = :resource))
                           and (:member = 0 or stated_by = :member)
                        """)
                .param("resource", resource)
                .param("relation", relation.code())
                .param("other", other)
                .param("member", member)
                .update();
    }

    /// What came of a resource, what it came of, and its sisters: other translations of the same original.
    public List<Related> of(long resource) {
        return db.sql("""
                        select id, relation, is_later, max(stated_by)
                          from (select resource as id, relation, true as is_later, stated_by
                                  from resource_relation
                                 where other = :resource
                                 union all
                                select other, relation, false, stated_by
                                  from resource_relation
                                 where resource = :resource
                                 union all
                                select sister.resource, sister.relation, true, 0
                                  from resource_relation mine
                                  join resource_relation sister using (other, relation)
                                 where mine.resource = :resource
                                   and mine.relation = 'translation-of'
                                   and sister.resource <> :resource) related
                         group by id, relation, is_later
                         order by relation, id
                         limit 100
                        """)
                .param("resource", resource)
                .query((row, _) -> new Related(
                        row.getLong(1), Relation.of(row.getString(2)), row.getBoolean(3), row.getLong(4)))
                .list();
    }
}
