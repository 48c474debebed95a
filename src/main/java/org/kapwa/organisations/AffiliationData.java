package org.kapwa.organisations;

import java.io.IOException;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Export;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where members said that they belong goes with them. An organisation that they entered stays: it is not about them.
@Component
class AffiliationData implements PersonalData {

    private final JdbcClient db;

    AffiliationData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.rows("organisations/places", """
                select o.name as organisation, a.title, a.since, a.circle, a.is_steward, a.said_at, a.confirmed_at
                  from affiliation a
                  join organisation o on o.id = a.organisation
                 where a.member = :member
                 order by a.said_at""", member.id());
        copy.rows("organisations/entered", """
                select id, name, created_at
                  from organisation
                 where created_by = :member
                 order by id""", member.id());
    }

    @Override
    public void erase(Member member, Contributions contributions) {
        db.sql("delete from affiliation where member = :member")
                .param("member", member.id())
                .update();
        db.sql("update affiliation set confirmed_by = null where confirmed_by = :member")
                .param("member", member.id())
                .update();
        db.sql("update organisation set created_by = null where created_by = :member")
                .param("member", member.id())
                .update();
    }
}
