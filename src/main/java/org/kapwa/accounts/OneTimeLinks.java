package org.kapwa.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links that work once and not for long.
@Component
class OneTimeLinks {

    enum Purpose {
        SIGN_IN("sign-in", Duration.ofMinutes(10)),
        PASSWORD("password", Duration.ofMinutes(60)),
        FIRST_ADMINISTRATOR("first-administrator", Duration.ofDays(7));

        private final String code;
        private final Duration lifetime;

        Purpose(String code, Duration lifetime) {
            this.code = code;
            this.lifetime = lifetime;
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    OneTimeLinks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Secret make(Purpose purpose, @Nullable Long member) {
        var secret = Secret.fresh();
        db.sql("""
                        insert into one_time_link (token_hash, purpose, member, expires_at)
                        values (:hash, :purpose, :member, :expires)
                        """)
                .param("hash", secret.hash())
                .param("purpose", purpose.code)
                .param("member", member)
                .param("expires", OffsetDateTime.now(clock).plus(purpose.lifetime))
                .update();
        return secret;
    }

    boolean isOpen(Purpose purpose, Secret secret) {
        return db.sql("""
                        select exists (select 1
                                         from one_time_link
                                        where token_hash = :hash
                                          and purpose = :purpose
                                          and expires_at > :now)
                        """)
                .param("hash", secret.hash())
                .param("purpose", purpose.code)
                .param("now", OffsetDateTime.now(clock))
                .query(Boolean.class)
                .single();
    }

    /// Uses a link up. The answer is the member it was made for, 0 for one that was made for nobody, or nothing when it
    /// was used before or is too old.
    Optional<Long> use(Purpose purpose, Secret secret) {
        return db.sql("""
                        delete from one_time_link
                         where token_hash = :hash
                           and purpose = :purpose
                           and expires_at > :now
                        returning coalesce(member, 0)
                        """)
                .param("hash", secret.hash())
                .param("purpose", purpose.code)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    void dropAll(Purpose purpose) {
        db.sql("delete from one_time_link where purpose = :purpose")
                .param("purpose", purpose.code)
                .update();
    }
}
