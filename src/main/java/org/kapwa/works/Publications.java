package org.kapwa.works;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapwa.citations.Citation;
import org.kapwa.citations.Identifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Where resources were published, as far as a record said so.
@Component
class Publications {

    private final JdbcClient db;
    private final JsonMapper json;

    Publications(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Row(
            long resource,
            String container,
            String publisher,
            String place,
            String volume,
            String issue,
            String pages,
            String issn,
            String isbn,
            List<String> editors,
            List<String> keywords) {

        static Row of(long resource, Citation citation) {
            var source = citation.source();
            return new Row(
                    resource,
                    source.container(),
                    source.publisher(),
                    source.place(),
                    source.volume(),
                    source.issue(),
                    source.pages(),
                    source.issn(),
                    citation.identifier("isbn"),
                    citation.editors(),
                    citation.keywords());
        }
    }

    void keep(Map<Long, Description> taken) {
        var rows = taken.entrySet().stream()
                .map(each -> Row.of(each.getKey(), each.getValue().citation()))
                .toList();
        db.sql("""
                        insert into resource_publication (resource, container, publisher, place, volume, issue, pages,
                                                          issn, isbn, editors, keywords)
                        select resource, container, publisher, place, volume, issue, pages, issn, isbn, editors, keywords
                          from jsonb_to_recordset(:rows::jsonb)
                               as (resource bigint, container text, publisher text, place text, volume text, issue text,
                                   pages text, issn text, isbn text, editors text[], keywords text[])
                        """)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    Map<Long, Publication> of(Collection<Long> resources, Map<Long, List<Identifier>> identifiers) {
        var found = new HashMap<Long, Publication>();
        identifiers.forEach((resource, known) ->
                found.put(resource, new Publication(Citation.Source.UNKNOWN, List.of(), List.of(), known)));
        db.sql("""
                        select resource, container, publisher, place, volume, issue, pages, issn, isbn, editors, keywords
                          from resource_publication
                         where resource = any(:resources)
                        """)
                .param("resources", resources.toArray(Long[]::new))
                .query((row, _) -> {
                    var resource = row.getLong("resource");
                    return found.put(resource, read(row, identifiers.getOrDefault(resource, List.of())));
                })
                .list();
        return found;
    }

    private static Publication read(ResultSet row, List<Identifier> known) throws SQLException {
        var source = new Citation.Source(
                row.getString("container"),
                row.getString("publisher"),
                row.getString("place"),
                row.getString("volume"),
                row.getString("issue"),
                row.getString("pages"),
                row.getString("issn"));
        return new Publication(
                source, list(row.getArray("editors")), list(row.getArray("keywords")), with(known, row.getString("isbn")));
    }

    /// The ISBN of the book that a chapter is in names the book, not the chapter, so it stands here.
    private static List<Identifier> with(List<Identifier> known, String isbn) {
        if (isbn.isEmpty() || known.stream().anyMatch(identifier -> identifier.scheme().equals("isbn"))) {
            return known;
        }
        return java.util.stream.Stream.concat(known.stream(), java.util.stream.Stream.of(new Identifier("isbn", isbn))).toList();
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
