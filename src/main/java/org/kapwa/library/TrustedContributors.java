package org.kapwa.library;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Members whom a host trusts to publish without being looked over.
@Component
class TrustedContributors {

    private final JdbcClient db;
    private final Clock clock;

    TrustedContributors(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean includes(long member) {
        return db.sql("select exists (select 1 from trusted_contributor where member = :member)")
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    /// @throws NotAllowed for whoever may not decide on it
    void change(Resource theirs, boolean trust, Viewer host) {
        if (!theirs.contributorMayBeTrustedBy(host)) {
            throw new NotAllowed("library.refused.trust");
        }
        if (trust) {
            add(theirs.contributor(), host);
        } else {
            remove(theirs.contributor());
        }
    }

    private void add(long member, Viewer host) {
        db.sql("""
                        insert into trusted_contributor (member, trusted_by, trusted_at)
                        values (:member, :host, :now)
                        on conflict do nothing
                        """)
                .param("member", member)
                .param("host", host.memberOrRefuse())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void remove(long member) {
        db.sql("delete from trusted_contributor where member = :member")
                .param("member", member)
                .update();
    }
}
