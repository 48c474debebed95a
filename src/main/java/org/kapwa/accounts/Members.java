package org.kapwa.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Slug;
import org.kapwa.web.Turns;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All members.
@Component
class Members {

    static final String COLUMNS = "id, handle, coalesce(email, '') as email, name, state, language";
    private static final int LONGEST_STEM = 30;

    private final JdbcClient db;
    private final Clock clock;
    private final Turns turns;

    Members(JdbcClient db, Clock clock, Turns turns) {
        this.db = db;
        this.clock = clock;
        this.turns = turns;
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

    List<Long> suspended() {
        return db.sql("select id from member where state = 'suspended'").query(Long.class).list();
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
    public Member join(Joining joining) {
        return db.sql("""
                        insert into member (handle, email, name, state, password_hash, language, asked, registered_at)
                        values (:handle, :email, :name, :state, :hash, :language, :asked, :now)
                        returning id, handle, coalesce(email, '') as email, name, state, language
                        """)
                .param("handle", freeHandle(Slug.of(joining.name()).text()))
                .param("email", joining.email())
                .param("name", joining.name())
                .param("state", joining.state())
                .param("hash", joining.passwordHash())
                .param("language", joining.language())
                .param("asked", joining.asked())
                .param("now", OffsetDateTime.now(clock))
                .query(Member.class)
                .single();
    }

    /// @return whether they were still called as before
    boolean changeName(long member, String before, String name) {
        return db.sql("update member set name = :name where id = :member and name = :before")
                        .param("name", name)
                        .param("member", member)
                        .param("before", before)
                        .update()
                == 1;
    }

    void changePassword(long member, String hash) {
        db.sql("update member set password_hash = :hash where id = :member")
                .param("hash", hash)
                .param("member", member)
                .update();
    }

    /// Keeps the same password under another hash, unless another password was set meanwhile.
    void rehash(long member, String before, String hash) {
        db.sql("update member set password_hash = :hash where id = :member and password_hash = :before")
                .param("hash", hash)
                .param("before", before)
                .param("member", member)
                .update();
    }

    /// @throws DuplicateKeyException when the e-mail address belongs to a member
    void changeEmail(long member, String email) {
        db.sql("update member set email = :email where id = :member")
                .param("email", email)
                .param("member", member)
                .update();
    }

    /// Leaves a tombstone under which what stays can stay.
    void makeFormer(long member) {
        db.sql("""
                        update member
                           set state = 'former', handle = 'former-' || id, email = null, name = 'former member',
                               password_hash = null, asked = '', state_reason = ''
                         where id = :member
                        """)
                .param("member", member)
                .update();
    }

    /// Somebody who was never let in leaves nothing behind.
    ///
    /// @return false when they have been let in or declined meanwhile
    boolean delete(long member) {
        return db.sql("delete from member where id = :member and state = 'waiting'")
                        .param("member", member)
                        .update()
                == 1;
    }

    /// People of one name who join at the same moment wait for each other.
    private String freeHandle(String slug) {
        var start = stem(slug);
        turns.await("handles of " + start);
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

    /// Handles that begin with "former-" are for those who left; "former" itself would be numbered into them.
    private static String stem(String slug) {
        var shortened = slug.length() > LONGEST_STEM ? slug.substring(0, LONGEST_STEM) : slug;
        return shortened.length() < 2 || (shortened + "-").startsWith("former-") ? "member-" + shortened : shortened;
    }
}
