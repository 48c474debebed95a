package org.kapwa.following;

import java.time.OffsetDateTime;
import java.util.List;
import org.kapwa.accounts.Consent;
import org.kapwa.accounts.Consents;
import org.kapwa.web.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// That the site remembers what somebody follows.
@Component
class FollowingConsents implements Consents {

    private static final String CODE = "following";

    private final JdbcClient db;

    FollowingConsents(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Consent> givenBy(Reader reader) {
        return db.sql("select count(*) as things, min(since) as since from following where follower = :member having count(*) > 0")
                .param("member", reader.viewer().memberOrRefuse())
                .query((row, _) -> new Consent(
                        CODE,
                        reader.say("following.consent"),
                        "",
                        reader.say("following.consent.for", row.getLong("things")),
                        row.getObject("since", OffsetDateTime.class),
                        ""))
                .list();
    }

    @Override
    public void withdraw(Consent consent, Reader reader) {
        if (consent.code().equals(CODE)) {
            db.sql("delete from following where follower = :member")
                    .param("member", reader.viewer().memberOrRefuse())
                    .update();
        }
    }
}
