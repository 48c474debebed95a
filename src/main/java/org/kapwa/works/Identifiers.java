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

    /// Gives back those that an earlier description gave, unless a record gave them too.
    void replace(Map<Long, Description> described) {
        db.sql("delete from resource_identifier where resource = any(:resources) and not recorded")
                .param("resources", described.keySet().toArray(Long[]::new))
                .update();
        keep(described, false);
    }

    /// @param recorded whether a bibliographic record gives them
    void keep(Map<Long, Description> described, boolean recorded) {
        var resources = new ArrayList<Long>();
        var identifiers = new ArrayList<Identifier>();
        described.forEach((resource, description) -> description.identifiers().forEach(identifier -> {
            resources.add(resource);
            identifiers.add(identifier);
        }));
        db.sql("""
                        insert into resource_identifier (resource, scheme, value, recorded)
                        select resource, scheme, value, :recorded
                          from unnest(:resources::bigint[], :schemes::text[], :values::text[]) as given (resource, scheme, value)
                         where length(value) <= 500
                            on conflict do nothing
                        """)
                .param("recorded", recorded)
                .param("resources", resources.toArray(Long[]::new))
                .param("schemes", identifiers.stream().map(Identifier::scheme).toArray(String[]::new))
                .param("values", identifiers.stream().map(Identifier::value).toArray(String[]::new))
                .update();
    }

    /// Those that records gave.
    Map<Long, List<Identifier>> of(Collection<Long> resources) {
        var found = new HashMap<Long, List<Identifier>>();
        db.sql("""
                        select resource, scheme, value
                          from resource_identifier
                         where resource = any(:resources)
                           and recorded
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
