package org.kapwa.storage;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses where files lie. What S3 needs is loaded only when a bucket is named.
@Configuration(proxyBeanMethods = false)
class StorageSetup {

    @Bean
    FileStore fileStore(@Value("${kapwa.home}") Path home, @Value("${kapwa.files}") String place) {
        return place.startsWith("s3://") ? S3Store.at(URI.create(place)) : new DiskStore(home.resolve("files"));
    }
}
