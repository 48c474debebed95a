package org.kapwa.storage;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses where files lie.
@Configuration(proxyBeanMethods = false)
class StorageSetup {

    @Bean
    FileStore fileStore(@Value("${kapwa.home}") Path home) {
        return new DiskStore(home.resolve("files"));
    }
}
