package org.kapwa.operations;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/// The database that `KAPWA_DATABASE_URL` names, or the embedded one, with all tables.
final class Database implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 20;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long PATIENCE_AT_START_MILLIS = 30_000;

    /// Whichever database it is: what takes longer hangs, and would hold one of the few connections. A transaction may wait
    /// for a bucket or a mail server, which takes minutes on a slow line.
    private static final String PATIENCE_WITH_STATEMENTS =
            "set statement_timeout = '30s'; set idle_in_transaction_session_timeout = '10min'";

    private final @Nullable EmbeddedDatabase embedded;
    private final HikariDataSource pool;

    private Database(@Nullable EmbeddedDatabase embedded, HikariDataSource pool) {
        this.embedded = embedded;
        this.pool = pool;
    }

    /// An outside database may still be starting when the site does.
    ///
    /// @throws CannotStart when it cannot be reached
    static Database open(Environment settings) throws InterruptedException {
        var url = settings.getRequiredProperty("kapwa.database.url");
        var embedded = url.isBlank() ? embedded(settings) : null;
        try {
            return new Database(embedded, upToDate(pool(embedded == null ? url : embedded.url()), settings));
        } catch (RuntimeException | Error e) {
            if (embedded != null) {
                embedded.close();
            }
            throw e;
        }
    }

    private static HikariDataSource upToDate(HikariDataSource pool, Environment settings) {
        try {
            if (settings.getRequiredProperty("kapwa.database.migrate", Boolean.class)) {
                new Schema(pool).bringUpToDate();
            }
            return pool;
        } catch (RuntimeException | Error e) {
            pool.close();
            throw e;
        }
    }

    private static EmbeddedDatabase embedded(Environment settings) {
        return new EmbeddedDatabase(
                new Home(Path.of(settings.getRequiredProperty("kapwa.home"))),
                Path.of(settings.getRequiredProperty("kapwa.database.binaries")));
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() throws InterruptedException {
        pool.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(PATIENCE_AT_START_MILLIS);
        config.setConnectionInitSql(PATIENCE_WITH_STATEMENTS);
        config.addDataSourceProperty("ApplicationName", "kapwa");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new CannotStart(
                    "The database cannot be reached: " + e.getMessage(), "Look at KAPWA_DATABASE_URL and at the database.");
        }
    }
}
