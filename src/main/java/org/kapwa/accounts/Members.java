package org.kapwa.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Role;
import org.kapwa.web.Slug;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All members.
@Component
class Members {

    private static final String COLUMNS = "id, handle, coalesce(email, '') as email, name, state, language";

    private final JdbcClient db;
    private final Clock clock;

    Members(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Member> find(long id) {
        return db.sql("select " + COLUMNS + " from member where id = :id")
                .param("id", id)
                .query(Member.class)
                .optional();
    }

    List<Member> find(Collection<Long> ids) {
        return db.sql("select " + COLUMNS + " from member where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(Member.class)
                .list();
    }

    Optional<Member> byHandle(String handle) {
        return db.sql("select " + COLUMNS + " from member where handle = :handle::citext and state <> 'waiting'")
                .param("handle", handle)
                .query(Member.class)
                .optional();
    }

    Optional<Member> byEmail(String email) {
        return db.sql("select " + COLUMNS + " from member where email = :email::citext")
                .param("email", email)
                .query(Member.class)
                .optional();
    }

    /// The oldest member of that name without address and password.
    Optional<Member> nobody(String name) {
        return db.sql("select " + COLUMNS + "\n" + """
                          from member
                         where name = :name
                           and email is null
                           and password_hash is null
                           and state = 'active'
                         order by id
                         limit 1
                        """)
                .param("name", name)
                .query(Member.class)
                .optional();
    }

    @Nullable String passwordHash(long id) {
        return db.sql("select password_hash from member where id = :id")
                .param("id", id)
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse(null);
    }

    /// Takes somebody in under a handle made from their name.
    ///
    /// @throws DuplicateKeyException when the e-mail address belongs to a member
    @Transactional
    public Member join(@Nullable String email, String name, @Nullable String passwordHash, String language, String state) {
        var stem = Slug.of(name).text();
        var handle = freeHandle(stem.length() > 30 ? stem.substring(0, 30) : stem);
        return db.sql("""
                        insert into member (handle, email, name, state, password_hash, language, registered_at)
                        values (:handle, :email, :name, :state, :hash, :language, :now)
                        returning id, handle, coalesce(email, '') as email, name, state, language
                        """)
                .param("handle", handle)
                .param("email", email)
                .param("name", name)
                .param("state", state)
                .param("hash", passwordHash)
                .param("language", language)
                .param("now", OffsetDateTime.now(clock))
                .query(Member.class)
                .single();
    }

    void grant(long member, Role role) {
        db.sql("""
                        insert into member_role (member, role, granted_at)
                        values (:member, :role, :now)
                        on conflict do nothing
                        """)
                .param("member", member)
                .param("role", role.code())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    boolean hasAdministrator() {
        return db.sql("select exists (select 1 from member_role where role = 'administrator')")
                .query(Boolean.class)
                .single();
    }

    void changePassword(long member, String hash) {
        db.sql("update member set password_hash = :hash where id = :member")
                .param("hash", hash)
                .param("member", member)
                .update();
    }

    private String freeHandle(String stem) {
        var start = stem.length() < 2 ? stem + "-member" : stem;
        var taken = db.sql("select handle::text from member where handle = :stem::citext or handle like :numbered")
                .param("stem", start)
                .param("numbered", start + "-%")
                .query(String.class)
                .set();
        var handle = start;
        for (var number = 2; taken.contains(handle); number++) {
            handle = start + "-" + number;
        }
        return handle;
    }
}
