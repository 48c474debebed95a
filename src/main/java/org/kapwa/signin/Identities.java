package org.kapwa.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which member is who at the outside provider.
@Component
class Identities {

    private final JdbcClient db;
    private final Clock clock;

    Identities(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The number of the member who is tied to an identity.
    Optional<Long> member(Identity identity) {
        return db.sql("select member from outside_identity where issuer = :issuer and subject = :subject")
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query(Long.class)
                .optional();
    }

    /// Since when a member is tied to one; empty when they are not.
    Optional<OffsetDateTime> tiedSince(long member) {
        return db.sql("select min(linked_at) from outside_identity where member = :member having count(*) > 0")
                .param("member", member)
                .query(OffsetDateTime.class)
                .optional();
    }

    /// @return false when the identity is tied to a member already
    boolean tie(Identity identity, long member) {
        return db.sql("""
                                insert into outside_identity (issuer, subject, member, linked_at)
                                values (:issuer, :subject, :member, :now)
                                on conflict do nothing
                                """)
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("member", member)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    void dropAll(long member) {
        db.sql("delete from outside_identity where member = :member")
                .param("member", member)
                .update();
    }
}
