package org.kapwa.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapwa.web.Changed;
import org.kapwa.web.NotFound;
import org.kapwa.web.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Uploads that arrive in pieces over lines that break. What has arrived is kept in small steps, so that after a cut
/// little has to be sent again; it stays a day.
@Component
public class Uploads {

    /// What is kept at once: also the most that a line that hangs can lose.
    private static final int STEP = 65_536;

    /// What a member may have under way.
    private static final long MOST_BEGUN = 300_000_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Clock clock;
    private final Turns turns;
    private final TransactionTemplate transaction;

    Uploads(JdbcClient db, Clock clock, Turns turns, TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.turns = turns;
        this.transaction = transaction;
    }

    /// @param bytes how many the whole file has
    /// @throws OverQuota when the member has begun too many others
    @Transactional
    public Upload begin(long member, String name, long bytes) {
        turns.await("uploads of " + member);
        if (begun(member) + bytes > MOST_BEGUN) {
            throw new OverQuota("storage.quota.member");
        }
        var id = new byte[18];
        RANDOM.nextBytes(id);
        var upload = new Upload(Base64.getUrlEncoder().withoutPadding().encodeToString(id), name, bytes, 0);
        db.sql("""
                        insert into upload (id, member, name, bytes, changed_at)
                        values (:id, :member, :name, :bytes, :now)
                        """)
                .param("id", upload.id())
                .param("member", member)
                .param("name", name)
                .param("bytes", bytes)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return upload;
    }

    private long begun(long member) {
        return db.sql("select coalesce(sum(bytes), 0) from upload where member = :member and became is null")
                .param("member", member)
                .query(Long.class)
                .single();
    }

    /// @throws NotFound when none of this member's is under way
    public Upload find(String id, long member) {
        return db.sql("select id, name, bytes, received from upload where id = :id and member = :member and became is null")
                .param("id", id)
                .param("member", member)
                .query(Upload.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Adds what a stream brings, as far as it comes: what arrived before a line broke stays. Browsers repeat a piece
    /// by themselves when a line breaks under it, so what has arrived already is passed over.
    ///
    /// @param offset of the stream's first byte in the file
    /// @throws Changed when something before it has not arrived
    public Upload add(Upload upload, long offset, InputStream content) throws IOException {
        if (offset < 0 || offset > upload.received()) {
            throw new Changed();
        }
        try {
            content.skipNBytes(upload.received() - offset);
        } catch (EOFException nothingNew) {
            return upload;
        }
        var at = upload.received();
        while (at < upload.bytes()) {
            var piece = read(content, (int) Math.min(STEP, upload.bytes() - at));
            if (piece.length == 0) {
                break;
            }
            keep(upload.id(), at, piece);
            at += piece.length;
        }
        return new Upload(upload.id(), upload.name(), upload.bytes(), at);
    }

    /// All its bytes in order.
    public InputStream open(Upload upload) {
        var starts = db.sql("select start from upload_piece where upload = :id order by start")
                .param("id", upload.id())
                .query(Long.class)
                .list();
        var pieces = starts.stream().map(start -> (InputStream) new LateStream(() -> piece(upload.id(), start))).toList();
        return new SequenceInputStream(Collections.enumeration(pieces));
    }

    private record Became(String id, long became) {}

    /// The numbers of what finished uploads have become, by upload, for whoever finishes them again because no answer came.
    public Map<String, Long> became(Collection<String> ids, long member) {
        return db
                .sql("select id, became from upload where id = any(:ids) and member = :member and became is not null")
                .param("ids", ids.toArray(String[]::new))
                .param("member", member)
                .query(Became.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Became::id, Became::became));
    }

    /// Notes what an upload has become, in the transaction that makes it, and lets its pieces go.
    ///
    /// @throws Changed when it has become something already
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(String id, long became) {
        var isFirst = db.sql("update upload set became = :became where id = :id and became is null")
                        .param("became", became)
                        .param("id", id)
                        .update()
                == 1;
        if (!isFirst) {
            throw new Changed();
        }
        db.sql("delete from upload_piece where upload = :id").param("id", id).update();
    }

    public void remove(Upload upload) {
        db.sql("delete from upload where id = :id").param("id", upload.id()).update();
    }

    void removeBefore(Instant before) {
        db.sql("delete from upload where changed_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A cut line ends a piece early; what came of it counts.
    private static byte[] read(InputStream content, int most) {
        var piece = new byte[most];
        var length = 0;
        try {
            for (var read = content.read(piece, 0, most); read > 0 && length + read <= most; ) {
                length += read;
                read = length == most ? -1 : content.read(piece, length, most - length);
            }
        } catch (IOException cut) {
            return Arrays.copyOf(piece, length);
        }
        return Arrays.copyOf(piece, length);
    }

    private void keep(String upload, long at, byte[] piece) {
        transaction.executeWithoutResult(_ -> {
            var isNext = db.sql("""
                                    update upload set received = received + :length, changed_at = :now
                                     where id = :id
                                       and received = :at
                                    """)
                            .param("length", piece.length)
                            .param("now", OffsetDateTime.now(clock))
                            .param("id", upload)
                            .param("at", at)
                            .update()
                    == 1;
            if (!isNext) {
                throw new Changed();
            }
            db.sql("insert into upload_piece (upload, start, bytes) values (:id, :at, :bytes)")
                    .param("id", upload)
                    .param("at", at)
                    .param("bytes", piece)
                    .update();
        });
    }

    private byte[] piece(String upload, long start) {
        return db.sql("select bytes from upload_piece where upload = :id and start = :start")
                .param("id", upload)
                .param("start", start)
                .query(byte[].class)
                .single();
    }
}
