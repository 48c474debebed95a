package org.kapwa.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Secret;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Open invitations.
@Component
class Invitations {

    private static final Duration OPEN_FOR = Duration.ofDays(14);

    private final JdbcClient db;
    private final Clock clock;
    private final Accounts accounts;
    private final MembershipLetters letters;

    Invitations(JdbcClient db, Clock clock, Accounts accounts, MembershipLetters letters) {
        this.db = db;
        this.clock = clock;
        this.accounts = accounts;
        this.letters = letters;
    }

    /// Writes to an address how to join or, when it is a member's, that it is. Whoever invites sees no difference.
    @Transactional
    public void send(String email, String language, Viewer staff) {
        dropOf(email);
        var secret = Secret.fresh();
        insert(email, secret, staff.memberOrRefuse());
        if (accounts.byEmail(email).isPresent()) {
            letters.alreadyMember(email, language);
        } else {
            letters.invitation(email, language, secret);
        }
    }

    List<Invitation> newest(long before, int howMany) {
        return db.sql("""
                        select id, email, invited_by, invited_at, expires_at
                          from invitation
                         where id < :before
                         order by id desc
                         limit :howMany
                        """)
                .param("before", before)
                .param("howMany", howMany)
                .query(Invitation.class)
                .list();
    }

    /// The address that an open invitation went to, unless it has become a member's.
    Optional<String> find(Secret secret) {
        return db.sql("select email from invitation where token_hash = :hash and expires_at > :now")
                .param("hash", secret.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .optional()
                .filter(email -> accounts.byEmail(email).isEmpty());
    }

    /// Uses an invitation up.
    Optional<String> use(Secret secret) {
        return db.sql("delete from invitation where token_hash = :hash and expires_at > :now returning email")
                .param("hash", secret.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .optional()
                .filter(email -> accounts.byEmail(email).isEmpty());
    }

    boolean withdraw(long id) {
        return db.sql("delete from invitation where id = :id").param("id", id).update() == 1;
    }

    void dropOf(String email) {
        db.sql("delete from invitation where email = :email::citext").param("email", email).update();
    }

    void dropExpired() {
        db.sql("delete from invitation where expires_at <= :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void insert(String email, Secret secret, long staff) {
        var now = OffsetDateTime.now(clock);
        db.sql("""
                        insert into invitation (token_hash, email, invited_by, invited_at, expires_at)
                        values (:hash, :email, :staff, :now, :expires)
                        """)
                .param("hash", secret.hash())
                .param("email", email)
                .param("staff", staff)
                .param("now", now)
                .param("expires", now.plus(OPEN_FOR))
                .update();
    }
}
