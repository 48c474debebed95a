package org.kapwa.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapwa.RunningSite;

class PostgresServerTest {

    private static final Path PROGRAMS = Path.of("target/postgres-binaries");

    private Home home;
    private final int port;
    private PostgresServer server;
    private Process process;

    PostgresServerTest() throws Exception {
        home = new Home(SiteProcess.newHome());
        port = SiteProcess.freePort();
    }

    @BeforeEach
    void start() throws Exception {
        start(Unprivileged.here(), PROGRAMS);
    }

    private void start(Unprivileged user, Path programs) throws Exception {
        server = new PostgresServer(
                PostgresBinaries.in(programs),
                user,
                new PostgresData(home.database()),
                home.folder().resolve("postgres.log"));
        server.create(home.databasePassword());
        process = server.start(port);
    }

    @AfterEach
    void stop() throws Exception {
        PostgresServer.stop(process.toHandle());
    }

    static Stream<Unprivileged> waysThatWorkHere() {
        return Arrays.stream(Unprivileged.values())
                .filter(way -> way == Unprivileged.here() || (Unprivileged.isRoot() && way.works()));
    }

    @ParameterizedTest
    @MethodSource("waysThatWorkHere")
    void itRunsInEachWayThatTheSystemAllowsOnTheSameData(Unprivileged way) throws Exception {
        stop();

        start(way, PROGRAMS);

        assertThat(answerTo("select 1")).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource("waysThatWorkHere")
    void itBeginsAndRunsInEachWayBelowAFolderThatOnlyItsOwnerOpens(Unprivileged way) throws Exception {
        stop();
        home = new Home(SiteProcess.newHome());
        assertThat(Files.getPosixFilePermissions(home.folder())).hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");

        start(way, home.folder().resolve("programs"));

        assertThat(answerTo("select 1")).isEqualTo("1");
    }

    @Test
    void whatItAcknowledgesIsOnTheDisk() throws Exception {
        assertThat(answerTo("show fsync")).isEqualTo("on");
        assertThat(answerTo("show synchronous_commit")).isEqualTo("on");
        assertThat(answerTo("show full_page_writes")).isEqualTo("on");
    }

    @Test
    void nobodyGetsInWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(url("guess"))).isInstanceOf(SQLException.class);
    }

    @Test
    void onlyTheOwnerOfTheHomeReadsThePassword() throws Exception {
        assertThat(Files.getPosixFilePermissions(home.databasePassword()))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void itsLogHoldsNothingThatSomebodyTyped() throws Exception {
        run("create table person (email text unique)");
        run("insert into person values ('canary@example.org')");

        assertThatThrownBy(() -> run("insert into person values ('canary@example.org')"));

        assertThat(home.folder().resolve("postgres.log")).content().contains("duplicate key").doesNotContain("canary");
    }

    @Test
    void aSiteOnAnOutsideDatabaseOutlivesItsAbsence() throws Exception {
        try (var site = RunningSite.with("--kapwa.database.url=" + url(password()))) {
            var member = site.signedIn(site.member("Meron"));
            stop();

            var meanwhile = member.get("/me/saved");

            assertThat(meanwhile.statusCode()).isEqualTo(503);
            assertThat(meanwhile.headers().firstValue("Retry-After")).contains("5");
            assertThat(meanwhile.body()).contains("<h1>");
            assertThat(site.visitor().get("/readyz").body()).contains("database down");
            process = server.start(port);
            await().atMost(Duration.ofSeconds(10)).until(() -> member.get("/me/saved").statusCode() == 200);
        }
    }

    /// All connections at once, so that none is asked twice.
    @Test
    void noStatementHoldsAConnectionToAnOutsideDatabaseForGood() throws Exception {
        try (var site = RunningSite.with("--kapwa.database.url=" + url(password()))) {
            var pool = site.bean(DataSource.class);
            var taken = new ArrayList<Connection>();
            try {
                for (var one = 0; one < 12; one++) {
                    taken.add(pool.getConnection());
                    assertThat(answerTo("show statement_timeout", taken.getLast())).isEqualTo("30s");
                    assertThat(answerTo("show idle_in_transaction_session_timeout", taken.getLast())).isEqualTo("10min");
                }
            } finally {
                for (var connection : taken) {
                    connection.close();
                }
            }
        }
    }

    private void run(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(url(password()));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String answerTo(String query) throws Exception {
        try (var connection = DriverManager.getConnection(url(password()))) {
            return answerTo(query, connection);
        }
    }

    private static String answerTo(String query, Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String password() throws Exception {
        return Files.readString(home.databasePassword());
    }

    private String url(String password) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password=" + password;
    }
}
