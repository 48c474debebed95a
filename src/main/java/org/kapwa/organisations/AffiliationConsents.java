package org.kapwa.organisations;

import java.time.OffsetDateTime;
import java.util.List;
import org.kapwa.accounts.Consent;
import org.kapwa.accounts.Consents;
import org.kapwa.web.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// That somebody belongs to organisations.
@Component
class AffiliationConsents implements Consents {

    private static final String START = "organisation-";

    private final JdbcClient db;
    private final Affiliations affiliations;

    AffiliationConsents(JdbcClient db, Affiliations affiliations) {
        this.db = db;
        this.affiliations = affiliations;
    }

    @Override
    public List<Consent> givenBy(Reader reader) {
        return db.sql("""
                        select o.id, o.name, a.circle, a.said_at
                          from affiliation a
                          join organisation o on o.id = a.organisation
                         where a.member = :member
                         order by o.id
                        """)
                .param("member", reader.viewer().memberOrRefuse())
                .query((row, _) -> new Consent(
                        START + row.getLong("id"),
                        reader.say("organisations.consent"),
                        row.getString("name"),
                        reader.say("organisations.consent.for", reader.say("web.circle." + row.getString("circle"))),
                        row.getObject("said_at", OffsetDateTime.class),
                        ""))
                .list();
    }

    @Override
    public void withdraw(Consent consent, Reader reader) {
        if (consent.code().startsWith(START)) {
            affiliations.end(Long.parseLong(consent.code().substring(START.length())), reader.viewer().memberOrRefuse());
        }
    }
}
