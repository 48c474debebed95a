package org.kapwa.works;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapwa.citations.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The identifiers of all resources; one belongs to one resource, the first that had it.
@Component
class Identifiers {

    private final JdbcClient db;

    Identifiers(JdbcClient db) {
        this.db = db;
    }

    void keep(Map<Long, Description> described) {
        var resources = new ArrayList<Long>();
        var identifiers = new ArrayList<Identifier>();
        described.forEach((resource, description) -> description.identifiers().forEach(identifier -> {
            resources.add(resource);
            identifiers.add(identifier);
        }));
        db.sql("""
                        insert into resource_identifier (resource, scheme, value)
                        select resource, scheme, value
                          from unnest(:resources::bigint[], :schemes::text[], :values::text[]) as given (resource, scheme, value)
                         where length(value) <= 500
                            on conflict do nothing
                        """)
                .param("resources", resources.toArray(Long[]::new))
                .param("schemes", identifiers.stream().map(Identifier::scheme).toArray(String[]::new))
                .param("values", identifiers.stream().map(Identifier::value).toArray(String[]::new))
                .update();
    }

    Map<Long, List<Identifier>> of(Collection<Long> resources) {
        var found = new HashMap<Long, List<Identifier>>();
        db.sql("""
                        select resource, scheme, value
                          from resource_identifier
                         where resource = any(:resources)
                           and scheme <> 'record'
                         order by resource, scheme, value
                        """)
                .param("resources", resources.toArray(Long[]::new))
                .query((row, _) -> found.computeIfAbsent(row.getLong("resource"), _ -> new ArrayList<>())
                        .add(new Identifier(row.getString("scheme"), row.getString("value"))))
                .list();
        return found;
    }
}
