package org.kapwa.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// People who asked to join and have a link in their mailbox that makes them members.
@Component
class Registrations {

    private static final Duration OPEN_FOR = Duration.ofHours(48);

    private final JdbcClient db;
    private final Clock clock;
    private final Members members;
    private final Letters letters;
    private final JoiningPolicy policy;

    Registrations(JdbcClient db, Clock clock, Members members, Letters letters, JoiningPolicy policy) {
        this.db = db;
        this.clock = clock;
        this.members = members;
        this.letters = letters;
        this.policy = policy;
    }

    record Registration(String email, String name, String passwordHash, String language, String reason) {}

    /// Writes to the address either how to confirm it or, when it is a member's, that it is: the asker sees no difference.
    @Transactional
    public void ask(Registration asked) {
        if (members.byEmail(asked.email()).isPresent()) {
            letters.alreadyMember(asked.email(), asked.name(), asked.language());
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
        letters.confirm(asked.email(), asked.name(), asked.language(), secret);
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

    /// The address is theirs: they become a member, at once or after approval. The link works once; whatever else was
    /// asked for under the same address is dropped.
    @Transactional
    public Optional<Member> confirm(Secret secret) {
        return find(secret).map(asked -> {
            db.sql("delete from registration where email = :email::citext or expires_at < :now")
                    .param("email", asked.email())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
            return members.join(
                    asked.email(), asked.name(), asked.passwordHash(), asked.language(), policy.firstState());
        });
    }
}
