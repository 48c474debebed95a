package org.kapwa.desk;

import java.io.IOException;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Export;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Of what a host was told.
@Component
class DeskData implements PersonalData {

    private final JdbcClient db;

    DeskData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.rows("desk/letters", """
                select wanted, sent_at, told
                  from desk_letter
                 where host = :member""", member.id());
    }

    @Override
    public void erase(Member member, Contributions contributions) {
        db.sql("delete from desk_letter where host = :member")
                .param("member", member.id())
                .update();
    }
}
