package org.kapwa.library;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
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

    void keep(Resource before, Viewer editor) {
        db.sql("""
                        insert into resource_revision (resource, version, editor, state, details, edited_at)
                        values (:resource, :version, :editor, :state, :details::jsonb, :now)
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
                        select version, editor, state, details, edited_at
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
                        row.getObject("edited_at", OffsetDateTime.class)))
                .list();
    }
}
