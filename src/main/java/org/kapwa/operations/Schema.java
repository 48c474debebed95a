package org.kapwa.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database's tables. Flyway brings them up to date and leaves at its history the sign of the jar that it did so
/// from; a start from the same jar need not load it (docs/decisions/0013).
final class Schema {

    private static final String HISTORY = "flyway_schema_history";

    private final DataSource database;
    private final JdbcClient db;

    Schema(DataSource database) {
        this.database = database;
        this.db = JdbcClient.create(database);
    }

    /// @throws org.flywaydb.core.api.FlywayException when a script fails or one that has run was changed since
    void bringUpToDate() {
        var own = ownSign();
        if (own.isEmpty() || !own.equals(leftSign())) {
            Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
            // a comment takes no parameter; the sign is numbers
            db.sql("comment on table %s is '%s'".formatted(HISTORY, own)).update();
        }
    }

    private String leftSign() {
        return db.sql("select coalesce(obj_description(to_regclass(:history), 'pg_class'), '')")
                .param("history", HISTORY)
                .query(String.class)
                .single();
    }

    /// The size and time of the jar that this runs from; empty where it runs from a folder, whose files may change.
    private static String ownSign() {
        try {
            var code = Path.of(Schema.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(code)
                    ? Files.size(code) + " " + Files.getLastModifiedTime(code).toMillis()
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException neverFromTheJvm) {
            throw new IllegalStateException(neverFromTheJvm);
        }
    }
}
