package org.kapwa.library;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What was said of each resource before each change of it.
@Component
class Revisions {

    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json;

    Revisions(JdbcClient db, Clock clock, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /// Keeps what was said; its files may change after this.
    void keep(Resource before, Viewer editor) {
        db.sql("""
                        insert into resource_revision (resource, version, editor, state, details, files, edited_at)
                        values (:resource, :version, :editor, :state, :details::jsonb,
                                array(select name from resource_file where resource = :resource order by position), :now)
                        """)
                .param("resource", before.id())
                .param("version", before.version())
                .param("editor", editor.memberOrRefuse())
                .param("state", before.state().code())
                .param("details", json.writeValueAsString(before.details()))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /// Newest first.
    List<Revision> of(long resource) {
        return db.sql("""
                        select version, editor, state, details, files, edited_at
                          from resource_revision
                         where resource = :resource
                         order by version desc
                         limit 100
                        """)
                .param("resource", resource)
                .query((row, _) -> new Revision(
                        row.getInt("version"),
                        row.getLong("editor"),
                        State.of(row.getString("state")),
                        json.readValue(row.getString("details"), Details.class),
                        files(row.getArray("files")),
                        row.getObject("edited_at", OffsetDateTime.class)))
                .list();
    }

    private static @Nullable List<String> files(@Nullable Array kept) throws SQLException {
        return kept == null ? null : List.of((String[]) kept.getArray());
    }
}
