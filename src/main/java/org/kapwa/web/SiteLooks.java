package org.kapwa.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The look that administrators chose, kept in the database and held in memory. After a change, and each second where
/// another node may have made one, it is read anew.
@Component
public class SiteLooks implements HeldInMemory {

    private final JdbcClient db;
    private final Ahead<SiteLook> look;

    SiteLooks(JdbcClient db) {
        this.db = db;
        this.look = new Ahead<>(() -> {}, this::read);
    }

    /// A site whose look cannot be read does not start.
    @EventListener
    void await(ApplicationStartedEvent started) {
        look.get();
    }

    public SiteLook now() {
        return look.get();
    }

    /// @throws Changed when somebody else has changed the look since that version
    public void choose(int version, String name, String light, String dark) {
        var rows = db.sql("""
                        update site_look
                           set name = :name, light = :light, dark = :dark, version = version + 1
                         where version = :version
                        """)
                .param("name", name)
                .param("light", light)
                .param("dark", dark)
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new Changed();
        }
    }

    /// @param mark null to go back to the mark of the settings
    public void mark(SiteLook.@Nullable Mark mark) {
        db.sql("update site_look set mark = :bytes, mark_type = :type, version = version + 1")
                .param("bytes", mark == null ? null : mark.bytes())
                .param("type", mark == null ? "" : mark.mediaType())
                .update();
    }

    @Override
    public boolean catchUp() {
        var version = db.sql("select version from site_look").query(Integer.class).single();
        if (version == now().version()) {
            return false;
        }
        look.refresh();
        return true;
    }

    private SiteLook read() {
        return db.sql("select version, name, light, dark, mark, mark_type from site_look")
                .query((row, _) -> read(row))
                .optional()
                .orElse(SiteLook.NONE);
    }

    private static SiteLook read(ResultSet row) throws SQLException {
        var mark = row.getBytes("mark");
        return new SiteLook(
                row.getInt("version"),
                row.getString("name"),
                row.getString("light"),
                row.getString("dark"),
                mark == null ? null : new SiteLook.Mark(row.getString("mark_type"), mark));
    }
}
