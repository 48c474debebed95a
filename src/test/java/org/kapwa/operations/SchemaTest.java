package org.kapwa.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapwa.RunningSite;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaTest {

    @TempDir
    private Path folder;

    @Test
    void scriptsAreLookedAtAgainOnlyWhenTheirSignIsAnother() throws SQLException {
        try (var site = RunningSite.with()) {
            var database = site.bean(DataSource.class).unwrap(HikariDataSource.class);
            new Schema(database, "a1").bringUpToDate();
            pretendAScriptWasChanged(site);

            assertThatCode(() -> new Schema(database, "a1").bringUpToDate()).doesNotThrowAnyException();
            assertThatThrownBy(() -> new Schema(database, "b2").bringUpToDate()).isInstanceOf(FlywayException.class);
            assertThatThrownBy(() -> new Schema(database, "").bringUpToDate()).isInstanceOf(FlywayException.class);
        }
    }

    @Test
    void aSignTellsScriptsApartAndNothingElse() throws IOException {
        var sign = Schema.sign(jar("one.jar", "create table a ();", "x"));

        assertThat(Schema.sign(jar("same.jar", "create table a ();", "another program"))).isEqualTo(sign);
        assertThat(Schema.sign(jar("other.jar", "create table b ();", "x"))).isNotEqualTo(sign);
    }

    private static void pretendAScriptWasChanged(RunningSite site) {
        site.bean(JdbcClient.class)
                .sql("update flyway_schema_history set checksum = checksum + 1 where installed_rank = 1")
                .update();
    }

    private Path jar(String name, String script, String program) throws IOException {
        var jar = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("db/migration/V1__a.sql"));
            zip.write(script.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("org/kapwa/Program.class"));
            zip.write(program.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
