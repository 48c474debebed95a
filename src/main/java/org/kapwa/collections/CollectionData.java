package org.kapwa.collections;

import java.io.IOException;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Export;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What members put together: their own lists go with them, collections that others use may stay.
@Component
class CollectionData implements PersonalData {

    private final JdbcClient db;

    CollectionData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.rows("collections/collections", """
                select c.id, c.title, c.description, c.language, c.public, c.changed_at,
                       (select jsonb_agg(jsonb_build_object('resource', i.resource, 'note', i.note) order by i.position)
                          from collection_item i
                         where i.collection = c.id) as items
                  from collection c
                 where c.owner = :member
                 order by c.id""", member.id());
        copy.rows("collections/saved", """
                select resource, saved_at
                  from saved_resource
                 where member = :member
                 order by saved_at""", member.id());
    }

    @Override
    public void erase(Member member, Contributions contributions) {
        db.sql("delete from saved_resource where member = :member")
                .param("member", member.id())
                .update();
        db.sql("delete from collection where owner = :member and (:all or not public)")
                .param("member", member.id())
                .param("all", contributions == Contributions.REMOVED)
                .update();
    }
}
