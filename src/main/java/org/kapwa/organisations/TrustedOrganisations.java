package org.kapwa.organisations;

import org.kapwa.web.NotAllowed;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Organisations whose confirmed members publish without being looked over: a host trusts them, and they say who
/// belongs to them.
@Component
public class TrustedOrganisations {

    private final JdbcClient db;

    TrustedOrganisations(JdbcClient db) {
        this.db = db;
    }

    /// Whether a trusted organisation says of a member that they belong to it.
    public boolean vouchFor(long member) {
        return db.sql("""
                        select exists (select 1
                                         from affiliation a
                                         join organisation o on o.id = a.organisation
                                        where a.member = :member
                                          and a.confirmed_at is not null
                                          and o.trusted)
                        """)
                .param("member", member)
                .query(Boolean.class)
                .single();
    }

    /// @param belongs whether the host says that they belong to it
    /// @throws NotAllowed for whoever may not decide on it
    void change(Organisation organisation, boolean trust, Viewer host, boolean belongs) {
        if (!organisation.mayBeTrustedBy(host, belongs)) {
            throw new NotAllowed("organisations.refused.trust");
        }
        db.sql("update organisation set trusted = :trust where id = :id")
                .param("trust", trust)
                .param("id", organisation.id())
                .update();
    }
}
