package org.kapwa.storage;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The text of all files in parts. What may not be given out has none.
@Component
class FileParts {

    private static final String OPEN = """
              file in (select hash from stored_file where hash = :hash and verdict in ('clean', 'flagged'))""";

    private final JdbcClient db;

    FileParts(JdbcClient db) {
        this.db = db;
    }

    List<Part> of(String hash) {
        return db.sql("""
                        select part as number, first_page, last_page, text
                          from file_part
                         where %s
                         order by part
                        """.formatted(OPEN))
                .param("hash", hash)
                .query(Part.class)
                .list();
    }

    Optional<Part> find(String hash, int number) {
        return db.sql("""
                        select part as number, first_page, last_page, text
                          from file_part
                         where %s
                           and part = :number
                        """.formatted(OPEN))
                .param("hash", hash)
                .param("number", number)
                .query(Part.class)
                .optional();
    }

    List<Integer> sizes(String hash) {
        return db.sql("select octet_length(text) from file_part where %s order by part".formatted(OPEN))
                .param("hash", hash)
                .query(Integer.class)
                .list();
    }

    void replace(String hash, List<Part> parts) {
        remove(hash);
        parts.forEach(part -> insert(hash, part));
    }

    void remove(String hash) {
        db.sql("delete from file_part where file = :hash").param("hash", hash).update();
    }

    private void insert(String hash, Part part) {
        db.sql("""
                        insert into file_part (file, part, first_page, last_page, text)
                        values (:hash, :number, :firstPage, :lastPage, :text)
                        """)
                .param("hash", hash)
                .param("number", part.number())
                .param("firstPage", part.firstPage())
                .param("lastPage", part.lastPage())
                .param("text", part.text())
                .update();
    }
}
