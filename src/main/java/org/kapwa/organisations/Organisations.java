package org.kapwa.organisations;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapwa.web.Circle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other modules may ask about organisations.
@Component
public class Organisations {

    /// The kind of an organisation, for search and for following.
    public static final String KIND = "organisation";

    private final JdbcClient db;
    private final OrganisationEntries entries;
    private final Affiliations affiliations;

    Organisations(JdbcClient db, OrganisationEntries entries, Affiliations affiliations) {
        this.db = db;
        this.entries = entries;
        this.affiliations = affiliations;
    }

    /// Enters an organisation that is not there yet: for imports and demonstration content.
    ///
    /// @param member who answers for the entry
    /// @return its number
    public long enter(OrganisationDetails details, long member) {
        return entries.create(member, details).id();
    }

    /// Somebody belongs to an organisation, and it says so too.
    @Transactional
    public void settle(long organisation, long member, String title, Circle circle) {
        affiliations.say(member, organisation, 0, title, null, circle);
        affiliations.confirm(organisation, member, 1, member);
    }

    /// Organisations by number; one that was merged is found as the one it became.
    public Map<Long, OrganisationCard> cards(Collection<Long> ids) {
        var found = new LinkedHashMap<Long, OrganisationCard>();
        db.sql("""
                        select asked.id as asked, %s
                          from organisation asked
                          join organisation o on o.id = coalesce(asked.merged_into, asked.id)
                         where asked.id = any(:ids)
                        """.formatted(OrganisationRow.CARD))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> found.put(row.getLong("asked"), OrganisationRow.card(row)))
                .list();
        return found;
    }

    /// What members say of themselves, whoever it is open to: the caller shows of it what its viewer may see.
    public List<Affiliation> affiliations(Collection<Long> members) {
        return affiliations.of(members);
    }
}
