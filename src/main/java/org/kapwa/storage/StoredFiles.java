package org.kapwa.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapwa.inspection.Findings;
import org.kapwa.inspection.Reason;
import org.kapwa.inspection.Verdict;
import org.kapwa.texts.ReadText;
import org.kapwa.web.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of all files. Whoever makes or removes one holds the lock of its hash, so that bytes and row come and go
/// together.
@Component
class StoredFiles {

    private static final String ROWS = """
            select f.hash, f.bytes, f.media_type, f.kept_at, f.reading, f.title, f.language, f.pages, f.verdict, f.reasons,
                   coalesce(octet_length(p.text), 0) as first_bytes, t.hash as thumbnail, t.width, t.height
              from stored_file f
              left join thumbnail t on t.file = f.hash
              left join file_part p on p.file = f.hash and p.part = 1
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final Turns turns;

    StoredFiles(JdbcClient db, Clock clock, Turns turns) {
        this.db = db;
        this.clock = clock;
        this.turns = turns;
    }

    Optional<StoredFile> find(String hash) {
        return db.sql(ROWS + " where f.hash = :hash")
                .param("hash", hash)
                .query(StoredFiles::read)
                .optional();
    }

    Map<String, StoredFile> find(Collection<String> hashes) {
        var found = db.sql(ROWS + " where f.hash = any(:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .query(StoredFiles::read)
                .list();
        return found.stream().collect(Collectors.toMap(StoredFile::hash, Function.identity()));
    }

    /// Until the transaction ends nobody else makes or removes this content.
    void lock(String hash) {
        turns.await("content " + hash);
    }

    /// @return whether it is there
    boolean renew(String hash) {
        return db.sql("update stored_file set brought_at = :now where hash = :hash")
                        .param("now", OffsetDateTime.now(clock))
                        .param("hash", hash)
                        .update()
                > 0;
    }

    /// @return whether it was not there before
    boolean insert(String hash, long bytes, Findings findings) {
        return db.sql("""
                        insert into stored_file (hash, bytes, media_type, kept_at, brought_at, reading, verdict, reasons, scanned_at)
                        values (:hash, :bytes, :mediaType, :now, :now, :reading, :verdict, :reasons, :scanned)
                        on conflict (hash) do update set brought_at = excluded.brought_at
                        returning xmax = 0
                        """)
                .param("hash", hash)
                .param("bytes", bytes)
                .param("mediaType", findings.mediaType())
                .param("now", OffsetDateTime.now(clock))
                .param("reading", findings.isReadable() ? "waiting" : "none")
                .param("verdict", findings.verdict().code())
                .param("reasons", codes(findings.reasons()))
                .param("scanned", findings.isScanned() ? OffsetDateTime.now(clock) : null)
                .query(Boolean.class)
                .single();
    }

    void finishReading(String hash, String state, ReadText text) {
        db.sql("""
                        update stored_file
                           set reading = :state, title = :title, language = :language, pages = :pages
                         where hash = :hash
                        """)
                .param("state", state)
                .param("title", text.title())
                .param("language", text.language())
                .param("pages", text.pages().size())
                .param("hash", hash)
                .update();
    }

    void judge(String hash, Collection<Reason> reasons) {
        var verdict = reasons.stream().map(Reason::verdict).max(Verdict::compareTo).orElse(Verdict.CLEAN);
        db.sql("""
                        update stored_file
                           set verdict = :verdict, reasons = :reasons, scanned_at = :now
                         where hash = :hash
                        """)
                .param("verdict", verdict.code())
                .param("reasons", codes(reasons))
                .param("now", OffsetDateTime.now(clock))
                .param("hash", hash)
                .update();
    }

    /// Files that no scanner has seen yet, in no order, so that one that no scanner can take stands in nobody's way for long.
    List<StoredFile> unscanned(int howMany) {
        return db.sql(ROWS + " where f.scanned_at is null order by random() limit :howMany")
                .param("howMany", howMany)
                .query(StoredFiles::read)
                .list();
    }

    private static String[] codes(Collection<Reason> reasons) {
        return reasons.stream().map(Reason::code).toArray(String[]::new);
    }

    private static StoredFile read(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getString("hash"),
                row.getLong("bytes"),
                row.getString("media_type"),
                row.getObject("kept_at", OffsetDateTime.class),
                row.getString("reading"),
                row.getString("title"),
                row.getString("language"),
                row.getInt("pages"),
                row.getInt("first_bytes"),
                row.getString("verdict"),
                Stream.of((String[]) row.getArray("reasons").getArray())
                        .map(Reason::of)
                        .toList(),
                thumbnail(row));
    }

    private static StoredFile.@Nullable Thumbnail thumbnail(ResultSet row) throws SQLException {
        var hash = row.getString("thumbnail");
        return hash == null ? null : new StoredFile.Thumbnail(hash, row.getInt("width"), row.getInt("height"));
    }
}
