package org.kapwa.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Joining;
import org.kapwa.accounts.JoiningPolicy;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People who asked to join and have a link in their mailbox that makes them members.
@Component
class Registrations {

    private static final Duration OPEN_FOR = Duration.ofHours(48);

    private final JdbcClient db;
    private final Clock clock;
    private final Accounts accounts;
    private final MembershipLetters letters;
    private final JoiningPolicy policy;

    Registrations(JdbcClient db, Clock clock, Accounts accounts, MembershipLetters letters, JoiningPolicy policy) {
        this.db = db;
        this.clock = clock;
        this.accounts = accounts;
        this.letters = letters;
        this.policy = policy;
    }

    record Registration(String email, String name, String passwordHash, String language, String reason) {}

    /// Writes to the address either how to confirm it or, when it is a member's, that it is: the asker sees no
    /// difference.
    @Transactional
    public void ask(Registration asked) {
        if (accounts.byEmail(asked.email()).isPresent()) {
            letters.alreadyMember(asked.email(), asked.language());
            return;
        }
        var secret = Secret.fresh();
        db.sql("""
                        insert into registration (token_hash, email, name, password_hash, language, reason, expires_at)
                        values (:hash, :email, :name, :passwordHash, :language, :reason, :expires)
                        """)
                .param("hash", secret.hash())
                .param("email", asked.email())
                .param("name", asked.name())
                .param("passwordHash", asked.passwordHash())
                .param("language", asked.language())
                .param("reason", asked.reason())
                .param("expires", OffsetDateTime.now(clock).plus(OPEN_FOR))
                .update();
        letters.confirm(asked.email(), asked.language(), secret);
    }

    Optional<Registration> find(Secret secret) {
        return db.sql("""
                        select email, name, password_hash, language, reason
                          from registration
                         where token_hash = :hash
                           and expires_at > :now
                        """)
                .param("hash", secret.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(Registration.class)
                .optional();
    }

    void dropOf(String email) {
        db.sql("delete from registration where email = :email::citext")
                .param("email", email)
                .update();
    }

    void dropExpired() {
        db.sql("delete from registration where expires_at < :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /// The address is theirs: they become a member, at once or after approval. The link works once; whatever else was
    /// asked for under the same address is dropped.
    @Transactional
    public Optional<Member> confirm(Secret secret) {
        return take(secret)
                .filter(asked -> accounts.byEmail(asked.email()).isEmpty())
                .map(asked -> {
                    dropOf(asked.email());
                    return accounts.join(new Joining(
                            asked.email(),
                            asked.name(),
                            asked.passwordHash(),
                            asked.language(),
                            policy.firstState(),
                            asked.reason()));
                });
    }

    private Optional<Registration> take(Secret secret) {
        return db.sql("""
                        delete from registration
                         where token_hash = :hash
                           and expires_at > :now
                        returning email, name, password_hash, language, reason
                        """)
                .param("hash", secret.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(Registration.class)
                .optional();
    }
}
