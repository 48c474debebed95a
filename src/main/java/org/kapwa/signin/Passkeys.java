package org.kapwa.signin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Members' passkeys, as their members handle them.
@Component
class Passkeys {

    private final JdbcClient db;

    Passkeys(JdbcClient db) {
        this.db = db;
    }

    List<Passkey> of(long member) {
        return db.sql("select id, label, added_at, used_at from passkey where member = :member order by id")
                .param("member", member)
                .query(Passkey.class)
                .list();
    }

    boolean has(long member) {
        return db.sql("select exists (select 1 from passkey where member = :member)")
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    /// @return whether there was one; somebody else's is not touched, whatever number is asked for
    boolean remove(long member, long id) {
        return db.sql("delete from passkey where member = :member and id = :id")
                        .param("member", member)
                        .param("id", id)
                        .update()
                == 1;
    }

    @Transactional
    public void dropAll(long member) {
        db.sql("delete from passkey where member = :member").param("member", member).update();
        db.sql("delete from passkey_user where member = :member").param("member", member).update();
    }
}
