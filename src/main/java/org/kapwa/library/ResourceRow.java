package org.kapwa.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.kapwa.web.Slug;

/// Reads a row of the resource table, with what its files are in short.
final class ResourceRow {

    static final String COLUMNS =
            """
            id, version, state, contributor, title, abstract, type, languages, authors, year, countries, concepts,
            audiences, licence, link, slug, reason, replaced_by, changed_at, published_at,
            (select array[(array_agg(name order by position))[1], count(*)::text, sum(bytes)::text]
               from resource_file
              where resource = resource.id) as held""";

    private ResourceRow() {}

    static Resource read(ResultSet row, int number) throws SQLException {
        return new Resource(
                row.getLong("id"),
                row.getInt("version"),
                State.of(row.getString("state")),
                row.getLong("contributor"),
                details(row),
                holdings(row),
                slug(row),
                row.getString("reason"),
                row.getObject("replaced_by", Long.class),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getObject("published_at", OffsetDateTime.class));
    }

    private static Holdings holdings(ResultSet row) throws SQLException {
        var held = (String[]) row.getArray("held").getArray();
        return held[0] == null ? Holdings.NONE : new Holdings(held[0], Integer.parseInt(held[1]), Long.parseLong(held[2]));
    }

    /// One that was written before slugs were kept has none yet.
    private static Slug slug(ResultSet row) throws SQLException {
        var kept = row.getString("slug");
        return kept.isEmpty() ? Slug.of(row.getString("title")) : new Slug(kept);
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(
                row.getString("title"),
                row.getString("abstract"),
                row.getString("type"),
                list(row, "languages"),
                row.getString("authors"),
                row.getObject("year", Integer.class),
                list(row, "countries"),
                list(row, "concepts"),
                list(row, "audiences"),
                row.getString("licence"),
                row.getString("link"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
