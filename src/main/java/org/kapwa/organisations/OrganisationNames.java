package org.kapwa.organisations;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All names of all organisations, as they are compared.
@Component
class OrganisationNames {

    private static final double ALIKE = 0.5;
    private static final int MOST = 8;

    private final JdbcClient db;

    OrganisationNames(JdbcClient db) {
        this.db = db;
    }

    /// The names of an organisation from now on.
    void keep(long organisation, OrganisationDetails details) {
        db.sql("delete from organisation_name where organisation = :organisation")
                .param("organisation", organisation)
                .update();
        Stream.concat(Stream.of(details.name()), details.otherNames().stream()).forEach(name -> add(organisation, name));
    }

    private void add(long organisation, String name) {
        var folded = FoldedName.of(name);
        db.sql("""
                        insert into organisation_name (organisation, folded, name, initials)
                        values (:organisation, :folded, :name, :initials)
                        on conflict do nothing
                        """)
                .param("organisation", organisation)
                .param("folded", folded.text())
                .param("name", name)
                .param("initials", folded.initials())
                .update();
    }

    /// The names of one organisation are another's too; those that it has already stay as they are.
    void move(long from, long into) {
        db.sql("""
                        insert into organisation_name (organisation, folded, name, initials)
                        select :into, folded, name, initials from organisation_name where organisation = :from
                        on conflict do nothing
                        """)
                .param("from", from)
                .param("into", into)
                .update();
    }

    /// Organisations that may be meant by a name, the most alike first: the same name, an initialism, or nearly so.
    List<OrganisationCard> like(String name) {
        var folded = FoldedName.of(name);
        return db.sql("""
                        select %s
                          from organisation o
                          join (select organisation,
                                       max(case when folded = :folded then 1
                                                when initials = :folded or folded = :initials then 0.9
                                                else similarity(folded, :folded) end) as likeness
                                  from organisation_name
                                 where folded %% :folded
                                    or (initials <> '' and initials = :folded)
                                    or (folded = :initials and :initials <> '')
                                 group by organisation) n on n.organisation = o.id
                         where o.state = 'active'
                           and n.likeness >= :alike
                         order by n.likeness desc, o.id
                         limit :most
                        """.formatted(OrganisationRow.CARD))
                .param("folded", folded.text())
                .param("initials", folded.initials())
                .param("alike", ALIKE)
                .param("most", MOST)
                .query((row, _) -> OrganisationRow.card(row))
                .list();
    }
}
