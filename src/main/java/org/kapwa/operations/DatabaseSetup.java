package org.kapwa.operations;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Gives the site its database: the one that was started ahead, or one that is opened now.
@Configuration(proxyBeanMethods = false)
class DatabaseSetup {

    @Bean(destroyMethod = "close")
    Database database(Environment settings, ObjectProvider<DatabaseAhead> started) throws InterruptedException {
        var ahead = started.getIfAvailable();
        return ahead == null ? Database.open(settings) : ahead.take();
    }

    /// Whoever gets it finds all tables there.
    @Bean(destroyMethod = "")
    HikariDataSource dataSource(Database database) {
        return database.pool();
    }
}
