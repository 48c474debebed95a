package org.kapwa.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an organisation lies in its table.
final class OrganisationRow {

    static final String COLUMNS = """
            o.id, o.version, o.merged_into, o.name, o.language, o.type, o.country, o.website, o.description, o.created_by,
            o.trusted,
            array(select n.name from organisation_name n
                   where n.organisation = o.id and n.folded <> o.folded order by n.name) as other_names,
            array(select a.member from affiliation a where a.organisation = o.id and a.is_steward) as stewards""";

    static final String CARD = "o.id, o.name, o.language, o.type, o.country, o.description";

    private OrganisationRow() {}

    static Organisation read(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getLong("id"),
                row.getInt("version"),
                details(row),
                number(row, "merged_into"),
                number(row, "created_by"),
                List.of((Long[]) row.getArray("stewards").getArray()),
                row.getBoolean("trusted"));
    }

    static OrganisationCard card(ResultSet row) throws SQLException {
        return new OrganisationCard(
                row.getLong("id"),
                row.getString("name"),
                row.getString("language"),
                row.getString("type"),
                row.getString("country"),
                row.getString("description"));
    }

    private static OrganisationDetails details(ResultSet row) throws SQLException {
        return new OrganisationDetails(
                row.getString("name"),
                Arrays.asList((String[]) row.getArray("other_names").getArray()),
                row.getString("language"),
                row.getString("type"),
                row.getString("country"),
                row.getString("website"),
                row.getString("description"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
