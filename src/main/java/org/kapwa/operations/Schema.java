package org.kapwa.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database's tables. Flyway brings them up to date and leaves at its history the sign of the scripts that it did so
/// by; a start with the same scripts need not load it (docs/decisions/0013).
final class Schema {

    private static final String SCRIPTS = "db/migration";
    private static final String HISTORY = "flyway_schema_history";

    private final HikariDataSource database;
    private final String scripts;
    private final JdbcClient db;

    Schema(HikariDataSource database) {
        this(database, ownSign());
    }

    /// @param scripts the sign of the scripts at hand; empty when they may change unseen
    Schema(HikariDataSource database, String scripts) {
        this.database = database;
        this.scripts = scripts;
        this.db = JdbcClient.create(database);
    }

    /// A change of the tables may take its time, so it has connections of its own, without the pool's limits.
    ///
    /// @throws org.flywaydb.core.api.FlywayException when a script fails or one that has run was changed since
    void bringUpToDate() {
        if (!scripts.isEmpty() && scripts.equals(leftSign())) {
            return;
        }
        Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .locations("classpath:" + SCRIPTS)
                .load()
                .migrate();
        // a comment takes no parameter; the sign is hexadecimal
        db.sql("comment on table %s is '%s'".formatted(HISTORY, scripts)).update();
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
