package org.kapwa.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All files. Bytes are on disk before the row that names them is committed, so a row never lacks its bytes.
@Component
public class Files {

    private static final String COLUMNS = "hash, bytes, media_type, kept_at, reading, title, language, pages";

    private final JdbcClient db;
    private final Clock clock;
    private final FileStore store;
    private final ReadingJob reading;

    Files(JdbcClient db, Clock clock, FileStore store, ReadingJob reading) {
        this.db = db;
        this.clock = clock;
        this.store = store;
        this.reading = reading;
    }

    /// Keeps what a stream holds and has it read as text soon.
    ///
    /// @param name the name it came under; only a hint where the content does not tell its type
    @Transactional
    public StoredFile keep(InputStream content, String name) {
        try {
            var temporary = java.nio.file.Files.createTempFile("kapwa-", ".upload");
            try {
                var hash = copy(content, temporary);
                var bytes = java.nio.file.Files.size(temporary);
                var mediaType = MediaTypes.of(temporary, name);
                store.keep(hash, temporary);
                return insert(hash, bytes, mediaType);
            } finally {
                java.nio.file.Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<StoredFile> find(String hash) {
        return db.sql("select " + COLUMNS + " from stored_file where hash = :hash")
                .param("hash", hash)
                .query(StoredFile.class)
                .optional();
    }

    public Map<String, StoredFile> find(Collection<String> hashes) {
        var found = db.sql("select " + COLUMNS + " from stored_file where hash = any(:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .query(StoredFile.class)
                .list();
        return found.stream().collect(Collectors.toMap(StoredFile::hash, Function.identity()));
    }

    /// The bytes from an offset on.
    public InputStream open(String hash, long from) {
        try {
            return store.open(hash, from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Part> parts(String hash) {
        return db.sql("""
                        select part as number, first_page, last_page, text
                          from file_part
                         where file = :hash
                         order by part
                        """)
                .param("hash", hash)
                .query(Part.class)
                .list();
    }

    public Optional<Part> part(String hash, int number) {
        return db.sql("""
                        select part as number, first_page, last_page, text
                          from file_part
                         where file = :hash
                           and part = :number
                        """)
                .param("hash", hash)
                .param("number", number)
                .query(Part.class)
                .optional();
    }

    /// The size in bytes of each part's text, in order.
    public List<Integer> partSizes(String hash) {
        return db.sql("select octet_length(text) from file_part where file = :hash order by part")
                .param("hash", hash)
                .query(Integer.class)
                .list();
    }

    /// Waits a little for a file to be read, so that most forms can show a guess at once.
    public StoredFile awaitReading(String hash, Duration longest) {
        var end = OffsetDateTime.now(clock).plus(longest);
        var file = find(hash).orElseThrow();
        while (file.isWaiting() && OffsetDateTime.now(clock).isBefore(end)) {
            pause();
            file = find(hash).orElseThrow();
        }
        return file;
    }

    private StoredFile insert(String hash, long bytes, String mediaType) {
        var state = MediaTypes.isReadable(mediaType) ? "waiting" : "none";
        var isNew = db.sql("""
                                insert into stored_file (hash, bytes, media_type, kept_at, reading)
                                values (:hash, :bytes, :mediaType, :now, :state)
                                on conflict do nothing
                                """)
                        .param("hash", hash)
                        .param("bytes", bytes)
                        .param("mediaType", mediaType)
                        .param("now", OffsetDateTime.now(clock))
                        .param("state", state)
                        .update()
                == 1;
        if (isNew && state.equals("waiting")) {
            reading.soon(hash);
        }
        return find(hash).orElseThrow();
    }

    private static String copy(InputStream content, Path to) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = java.nio.file.Files.newOutputStream(to);
                    var in = new DigestInputStream(content, digest)) {
                in.transferTo(out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
