package org.kapwa.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kapwa.storage.Files;
import org.kapwa.storage.StoredFile;
import org.kapwa.web.Changed;
import org.springframework.dao.DataIntegrityViolationException;
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

    /// Adds a file after the others, unless the resource has it.
    ///
    /// @throws Changed when it is not kept any more: what was taken out a moment before goes from the store
    void add(long resource, StoredFile file, String name) {
        try {
            insert(resource, file, FileName.clean(name));
        } catch (DataIntegrityViolationException gone) {
            throw new Changed();
        }
    }

    private void insert(long resource, StoredFile file, String name) {
        db.sql("""
                        with given as (
                            update resource set files_had = files_had + 1
                             where id = :resource
                               and not exists (select 1 from resource_file where resource = :resource and file = :file)
                            returning files_had
                        )
                        insert into resource_file (resource, position, file, name, bytes)
                        select :resource, files_had, :file, :name, :bytes
                          from given
                        """)
                .param("resource", resource)
                .param("file", file.hash())
                .param("name", name)
                .param("bytes", file.bytes())
                .update();
    }

    void remove(ResourceFile file) {
        db.sql("delete from resource_file where resource = :resource and position = :position")
                .param("resource", file.resource())
                .param("position", file.position())
                .update();
    }

    /// Puts another content in a file's place, unless somebody else did meanwhile; a file that has it already stands for both.
    void replace(ResourceFile file, StoredFile other) {
        if (of(file.resource()).stream()
                .anyMatch(each -> each.position() != file.position() && each.stored().hash().equals(other.hash()))) {
            remove(file);
            return;
        }
        db.sql("""
                        update resource_file
                           set file = :other, bytes = :bytes
                         where resource = :resource
                           and position = :position
                           and file = :file
                        """)
                .param("other", other.hash())
                .param("bytes", other.bytes())
                .param("resource", file.resource())
                .param("position", file.position())
                .param("file", file.stored().hash())
                .update();
    }

    /// The files of a resource that belong to nothing that its contributor may still change.
    List<String> settledIn(long resource) {
        return db.sql("""
                        select file
                          from resource_file
                         where resource = :resource
                           and not exists (select from resource_file other
                                             join resource on resource.id = other.resource
                                            where other.file = resource_file.file
                                              and resource.state not in ('published', 'withdrawn')
                                              and other.resource <> :resource)
                        """)
                .param("resource", resource)
                .query(String.class)
                .list();
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
