package org.kapwa.works;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapwa.citations.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The fingerprints of all resources, indexed by title and by the bands of their sketches: looking for likely pairs
/// costs the same among a thousand and among a million.
@Component
class Fingerprints {

    private final JdbcClient db;
    private final JsonMapper json;

    Fingerprints(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Row(
            long resource,
            String title,
            List<String> authors,
            @Nullable Integer year,
            List<String> languages,
            long title_key,
            int[] bands,
            String sketch) {

        static Row of(long resource, Description description) {
            var work = description.work();
            var sketch = description.fingerprint().sketch();
            return new Row(
                    resource,
                    work.title(),
                    work.authors().stream().limit(3).toList(),
                    work.year(),
                    work.languages(),
                    description.fingerprint().titleKey(),
                    sketch.bands(),
                    java.util.HexFormat.of().formatHex(sketch.bytes()));
        }
    }

    void keep(Map<Long, Description> described) {
        var rows = described.entrySet().stream().map(each -> Row.of(each.getKey(), each.getValue())).toList();
        db.sql("""
                        insert into resource_fingerprint (resource, title, authors, year, languages, title_key, bands, sketch)
                        select resource, title, authors, year, languages, title_key, bands, decode(sketch, 'hex')
                          from jsonb_to_recordset(:rows::jsonb)
                               as (resource bigint, title text, authors text[], year int, languages text[],
                                   title_key bigint, bands int[], sketch text)
                            on conflict (resource) do update
                           set title = excluded.title, authors = excluded.authors, year = excluded.year,
                               languages = excluded.languages, title_key = excluded.title_key,
                               bands = excluded.bands, sketch = excluded.sketch
                        """)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /// The works that share an identifier, a title or a band with one of these.
    List<KnownWorks.Known> like(Collection<Description> descriptions) {
        var identifiers = descriptions.stream().flatMap(each -> each.identifiers().stream()).distinct().toList();
        return db.sql("""
                        with near as (
                             select resource from resource_fingerprint where title_key = any(:titleKeys)
                              union
                             select resource from resource_fingerprint where bands && :bands
                              union
                             select i.resource
                               from unnest(:schemes::text[], :values::text[]) as wanted (scheme, value)
                               join resource_identifier i using (scheme, value))
                        select f.resource, f.title, f.authors, f.year, f.languages, f.title_key, f.sketch,
                               array(select scheme from resource_identifier i where i.resource = f.resource order by 1, value) as schemes,
                               array(select value from resource_identifier i where i.resource = f.resource order by scheme, 1) as values
                          from near
                          join resource_fingerprint f using (resource)
                        """)
                .param("titleKeys", descriptions.stream().map(each -> each.fingerprint().titleKey()).toArray(Long[]::new))
                .param("bands", bands(descriptions))
                .param("schemes", identifiers.stream().map(Identifier::scheme).toArray(String[]::new))
                .param("values", identifiers.stream().map(Identifier::value).toArray(String[]::new))
                .query(Fingerprints::known)
                .list();
    }

    private static Integer[] bands(Collection<Description> descriptions) {
        return descriptions.stream()
                .flatMapToInt(each -> Arrays.stream(each.fingerprint().sketch().bands()))
                .distinct()
                .boxed()
                .toArray(Integer[]::new);
    }

    private static KnownWorks.Known known(ResultSet row, int number) throws SQLException {
        var work = new Work(
                row.getString("title"),
                "",
                list(row.getArray("authors")),
                row.getObject("year", Integer.class),
                list(row.getArray("languages")));
        var sketch = Sketch.of(row.getBytes("sketch"));
        return new KnownWorks.Known(row.getLong("resource"), work, row.getLong("title_key"), sketch, identifiers(row));
    }

    private static Set<Identifier> identifiers(ResultSet row) throws SQLException {
        var schemes = list(row.getArray("schemes"));
        var values = list(row.getArray("values"));
        var identifiers = new HashSet<Identifier>();
        for (var i = 0; i < schemes.size(); i++) {
            identifiers.add(new Identifier(schemes.get(i), values.get(i)));
        }
        return identifiers;
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
