package org.kapwa.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kapwa.storage.Files;
import org.kapwa.storage.StoredFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which files belong to which resource.
@Component
class ResourceFiles {

    private record Row(long resource, int position, String file, String name) {}

    private final JdbcClient db;
    private final Files files;

    ResourceFiles(JdbcClient db, Files files) {
        this.db = db;
        this.files = files;
    }

    void add(long resource, StoredFile file, String name) {
        db.sql("""
                        insert into resource_file (resource, position, file, name, bytes)
                        select :resource, coalesce(max(position), 0) + 1, :file, :name, :bytes
                          from resource_file
                         where resource = :resource
                        """)
                .param("resource", resource)
                .param("file", file.hash())
                .param("name", FileName.clean(name))
                .param("bytes", file.bytes())
                .update();
    }

    List<ResourceFile> of(long resource) {
        return of(List.of(resource)).getOrDefault(resource, List.of());
    }

    Map<Long, List<ResourceFile>> of(Collection<Long> resources) {
        var rows = db.sql("""
                        select resource, position, file, name
                          from resource_file
                         where resource = any(:resources)
                         order by resource, position
                        """)
                .param("resources", resources.toArray(Long[]::new))
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            return Map.of();
        }
        var stored = files.find(rows.stream().map(Row::file).toList());
        return rows.stream()
                .map(row -> new ResourceFile(row.resource, row.position, row.name, Objects.requireNonNull(stored.get(row.file))))
                .collect(Collectors.groupingBy(ResourceFile::resource));
    }

    /// The resources that have this very file.
    List<Long> resourcesWith(String hash) {
        return db.sql("select resource from resource_file where file = :hash")
                .param("hash", hash)
                .query(Long.class)
                .list();
    }
}
