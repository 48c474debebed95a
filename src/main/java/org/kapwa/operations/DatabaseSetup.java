package org.kapwa.operations;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// The database: the one that is named by `KAPWA_DATABASE_URL`, or the embedded one.
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

    private static final int MOST_CONNECTIONS = 20;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long PATIENCE_AT_START_MILLIS = 30_000;

    /// Starts when its address is asked for.
    @Lazy
    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(
            @Value("${kapwa.home}") Path home, @Value("${kapwa.database.binaries}") Path binaries) {
        return new EmbeddedDatabase(new Home(home), binaries);
    }

    /// Whoever gets it finds all tables there. An outside database may still be starting when the site does.
    @Bean
    HikariDataSource dataSource(
            @Value("${kapwa.database.url}") String url,
            @Value("${kapwa.database.migrate}") boolean migrates,
            ObjectProvider<EmbeddedDatabase> embedded) {
        var pool = pool(url.isBlank() ? embedded.getObject().url() : url);
        if (migrates) {
            new Schema(pool).bringUpToDate();
        }
        return pool;
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setInitializationFailTimeout(PATIENCE_AT_START_MILLIS);
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
