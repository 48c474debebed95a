package org.kapwa.references;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// All imports, with the lines of their reports.
@Component
class Imports {

    private static final String COLUMNS =
            """
            id, member, name, bytes, state, format, problem, created, duplicates, rejected, uploaded_at, finished_at""";

    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json;

    Imports(JdbcClient db, Clock clock, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    Import begin(long member, String name, byte[] content) {
        return db.sql("""
                        insert into reference_import (member, name, bytes, content, state, uploaded_at)
                        values (:member, :name, :bytes, :content, 'checking', :now)
                        returning %s
                        """.formatted(COLUMNS))
                .param("member", member)
                .param("name", name)
                .param("bytes", content.length)
                .param("content", content)
                .param("now", OffsetDateTime.now(clock))
                .query(Import.class)
                .single();
    }

    /// @throws NotFound when there is none
    Import find(long id) {
        return ifThere(id).orElseThrow(NotFound::new);
    }

    Optional<Import> ifThere(long id) {
        return db.sql("select " + COLUMNS + " from reference_import where id = :id")
                .param("id", id)
                .query(Import.class)
                .optional();
    }

    List<Import> newest(int howMany) {
        return db.sql("select " + COLUMNS + " from reference_import order by id desc limit :howMany")
                .param("howMany", howMany)
                .query(Import.class)
                .list();
    }

    byte[] content(long id) {
        return db.sql("select content from reference_import where id = :id and content is not null")
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Starts it from its first record, in a state that does work.
    ///
    /// @return whether it was in the state that comes before
    boolean start(long id, String before, String state) {
        var started = db.sql("""
                        update reference_import
                           set state = :state, created = 0, duplicates = 0, rejected = 0
                         where id = :id
                           and state = :before
                        """)
                .param("id", id)
                .param("state", state)
                .param("before", before)
                .update();
        if (started == 1) {
            db.sql("delete from reference_import_line where import = :id").param("id", id).update();
        }
        return started == 1;
    }

    /// Keeps what became of some more records.
    void add(long id, List<Line> lines) {
        db.sql("""
                        insert into reference_import_line (import, number, outcome, title, resource, reason, detail)
                        select :id, number, lower(outcome), title, resource, reason, detail
                          from jsonb_to_recordset(:lines::jsonb)
                               as (number int, outcome text, title text, resource bigint, reason text, detail text)
                        """)
                .param("id", id)
                .param("lines", json.writeValueAsString(lines))
                .update();
        var more = Tally.NONE.and(lines);
        db.sql("""
                        update reference_import
                           set created = created + :created, duplicates = duplicates + :duplicates,
                               rejected = rejected + :rejected
                         where id = :id
                        """)
                .param("created", more.created())
                .param("duplicates", more.duplicates())
                .param("rejected", more.rejected())
                .param("id", id)
                .update();
    }

    void checked(long id, String format) {
        db.sql("update reference_import set state = 'checked', format = :format where id = :id")
                .param("format", format)
                .param("id", id)
                .update();
    }

    /// The report stays; the bytes are needed no more.
    void finish(long id, String state, String problem) {
        db.sql("""
                        update reference_import
                           set state = :state, problem = :problem, content = null, finished_at = :now
                         where id = :id
                        """)
                .param("state", state)
                .param("problem", problem)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /// Takes one out with its bytes and its report, unless it was confirmed.
    void discard(long id) {
        db.sql("delete from reference_import where id = :id and state in ('checked', 'unreadable')")
                .param("id", id)
                .update();
    }

    void dropUnconfirmed(OffsetDateTime before) {
        db.sql("delete from reference_import where uploaded_at < :before and state in ('checked', 'unreadable')")
                .param("before", before)
                .update();
    }

    void dropUnconfirmedOf(long member) {
        db.sql("delete from reference_import where member = :member and state in ('checking', 'checked', 'unreadable')")
                .param("member", member)
                .update();
    }

    /// @param outcome `created`, `duplicate`, `rejected`, or empty for all
    List<Line> lines(long id, String outcome, int after, int howMany) {
        return db.sql("""
                        select number, outcome, title, resource, reason, detail
                          from reference_import_line
                         where import = :id
                           and number > :after
                           and (:outcome = '' or outcome = :outcome)
                         order by number
                         limit :howMany
                        """)
                .param("id", id)
                .param("outcome", outcome)
                .param("after", after)
                .param("howMany", howMany)
                .query((row, _) -> new Line(
                        row.getInt("number"),
                        Line.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getString("title"),
                        (@Nullable Long) row.getObject("resource", Long.class),
                        row.getString("reason"),
                        row.getString("detail")))
                .list();
    }
}
