package org.kapwa.signin;

import java.time.OffsetDateTime;
import java.util.List;
import org.kapwa.accounts.Consent;
import org.kapwa.accounts.Consents;
import org.kapwa.web.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// That an outside provider vouches for somebody. It is taken back where it was given, because that takes a fresh proof
/// and another way in.
@Component
class ProviderConsents implements Consents {

    private final JdbcClient db;

    ProviderConsents(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Consent> givenBy(Reader reader) {
        return db.sql("select min(linked_at) as since from outside_identity where member = :member having count(*) > 0")
                .param("member", reader.viewer().memberOrRefuse())
                .query((row, _) -> new Consent(
                        "provider",
                        reader.say("signin.provider"),
                        "",
                        reader.say("signin.provider.for"),
                        row.getObject("since", OffsetDateTime.class),
                        "/me/provider"))
                .list();
    }

    @Override
    public void withdraw(Consent consent, Reader reader) {
        // Ties#end does, after a proof
    }
}
