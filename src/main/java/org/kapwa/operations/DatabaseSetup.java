package org.kapwa.operations;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database: the one that is named by `KAPWA_DATABASE_URL`, or the embedded one.
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

    private static final int MOST_CONNECTIONS = 20;
    private static final long PATIENCE_MILLIS = 5_000;

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "kapwa.database.url", havingValue = "")
    EmbeddedDatabase embeddedDatabase(
            @Value("${kapwa.home}") Path home, @Value("${kapwa.database.binaries}") Path binaries) {
        return new EmbeddedDatabase(new Home(home), binaries);
    }

    @Bean
    HikariDataSource dataSource(@Value("${kapwa.database.url}") String url, ObjectProvider<EmbeddedDatabase> embedded) {
        var config = new HikariConfig();
        config.setJdbcUrl(url(url, embedded.getIfAvailable()));
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.addDataSourceProperty("ApplicationName", "kapwa");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    private static String url(String named, @Nullable EmbeddedDatabase embedded) {
        return embedded == null ? named : embedded.url();
    }
}
