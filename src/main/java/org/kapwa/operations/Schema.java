package org.kapwa.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database's tables. Flyway brings them up to date and leaves at its history the sign of the scripts that it did so
/// by; a start with the same scripts need not load it (docs/decisions/0013).
final class Schema {

    private static final String SCRIPTS = "db/migration";
    private static final String HISTORY = "flyway_schema_history";

    private final DataSource database;
    private final String scripts;
    private final JdbcClient db;

    Schema(DataSource database) {
        this(database, ownSign());
    }

    /// @param scripts the sign of the scripts at hand; empty when they may change unseen
    Schema(DataSource database, String scripts) {
        this.database = database;
        this.scripts = scripts;
        this.db = JdbcClient.create(database);
    }

    /// Connections that it used have no limit for statements afterwards.
    ///
    /// @return whether it looked for scripts to run
    /// @throws org.flywaydb.core.api.FlywayException when a script fails or one that has run was changed since
    boolean bringUpToDate() {
        if (!scripts.isEmpty() && scripts.equals(leftSign())) {
            return false;
        }
        Flyway.configure()
                .dataSource(database)
                .initSql("set statement_timeout = 0")
                .locations("classpath:" + SCRIPTS)
                .load()
                .migrate();
        // a comment takes no parameter; the sign is hexadecimal
        db.sql("comment on table %s is '%s'".formatted(HISTORY, scripts)).update();
        return true;
    }

    private String leftSign() {
        return db.sql("select coalesce(obj_description(to_regclass(:history), 'pg_class'), '')")
                .param("history", HISTORY)
                .query(String.class)
                .single();
    }

    /// Of all scripts with their names, as the jar's directory has them; empty where this runs from a folder, whose
    /// files may change.
    private static String ownSign() {
        try {
            var code = Path.of(Schema.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(code) ? sign(code) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException neverFromTheJvm) {
            throw new IllegalStateException(neverFromTheJvm);
        }
    }

    static String sign(Path jar) throws IOException {
        var scripts = new CRC32();
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> entry.getName().startsWith(SCRIPTS))
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
                    .forEach(line -> scripts.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(scripts.getValue());
    }
}
