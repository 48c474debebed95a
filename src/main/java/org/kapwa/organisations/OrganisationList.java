package org.kapwa.organisations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Organisations by name, page by page.
@Component
class OrganisationList {

    static final int A_PAGE = 30;

    private final JdbcClient db;

    OrganisationList(JdbcClient db) {
        this.db = db;
    }

    /// What somebody looks for.
    ///
    /// @param q a part of a name, or its initials
    /// @param after the number of the last organisation on the page before
    record Wanted(String q, String type, String country, @Nullable Long after) {

        Wanted {
            q = q == null ? "" : q.strip();
            type = type == null ? "" : type;
            country = country == null ? "" : country;
        }

        boolean isEverything() {
            return q.isEmpty() && type.isEmpty() && country.isEmpty();
        }
    }

    /// One more than a page where there are more.
    List<OrganisationCard> find(Wanted wanted) {
        var folded = FoldedName.of(wanted.q()).text();
        return db.sql("select %s from organisation o where %s order by o.folded, o.id limit :howMany"
                        .formatted(OrganisationRow.CARD, String.join(" and ", conditions(wanted, folded))))
                .param("type", wanted.type())
                .param("country", wanted.country())
                .param("part", "%" + folded + "%")
                .param("folded", folded)
                .param("after", wanted.after())
                .param("howMany", A_PAGE + 1)
                .query((row, _) -> OrganisationRow.card(row))
                .list();
    }

    private static List<String> conditions(Wanted wanted, String folded) {
        var conditions = new ArrayList<>(List.of("o.state = 'active'"));
        if (!wanted.type().isEmpty()) {
            conditions.add("o.type = :type");
        }
        if (!wanted.country().isEmpty()) {
            conditions.add("o.country = :country");
        }
        if (!folded.isEmpty()) {
            conditions.add("""
                    o.id in (select n.organisation from organisation_name n
                              where n.folded like :part or (n.initials = :folded and n.initials <> ''))""");
        }
        if (wanted.after() != null) {
            conditions.add("(o.folded, o.id) > (select l.folded, l.id from organisation l where l.id = :after)");
        }
        return conditions;
    }
}
