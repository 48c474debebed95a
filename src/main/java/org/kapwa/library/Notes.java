package org.kapwa.library;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.web.Turns;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The talk between contributors and hosts. A host's note is mailed to the contributor; the contributor's answer waits
/// on the hosts' desk with the submission.
@Component
class Notes {

    private record Row(long id, String field, long author, String text, OffsetDateTime writtenAt) {}

    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;
    private final Turns turns;
    private final Accounts accounts;
    private final DecisionLetters letters;

    Notes(JdbcClient db, Clock clock, Turns turns, Accounts accounts, DecisionLetters letters) {
        this.db = db;
        this.clock = clock;
        this.turns = turns;
        this.accounts = accounts;
        this.letters = letters;
    }

    List<Note> of(long resource) {
        var rows = db.sql("""
                        select id, field, author, text, written_at
                          from resource_note
                         where resource = :resource
                         order by id
                        """)
                .param("resource", resource)
                .query(Row.class)
                .list();
        var authors = accounts.find(rows.stream().map(Row::author).distinct().toList());
        return rows.stream()
                .map(row -> new Note(row.id, row.field, name(authors.get(row.author)), row.text, row.writtenAt))
                .toList();
    }

    /// Those of a member's own resources of which somebody else had the last word.
    Set<Long> unansweredBy(Viewer contributor) {
        return db.sql("""
                        select resource
                          from (select distinct on (n.resource) n.resource, n.author
                                  from resource_note n
                                  join resource r on r.id = n.resource
                                 where r.contributor = :member
                                 order by n.resource, n.id desc) last
                         where author <> :member
                        """)
                .param("member", contributor.memberOrRefuse())
                .query(Long.class)
                .set();
    }

    /// Writes a note once, though its button be pressed twice.
    @Transactional
    public void write(Resource about, Viewer author, String field, String text) {
        turns.await("notes of " + author.memberOrRefuse());
        var now = OffsetDateTime.now(clock);
        var written = db.sql("""
                        insert into resource_note (resource, field, author, text, written_at)
                        select :resource, :field, :author, :text, :now
                         where not exists (select from resource_note
                                            where resource = :resource and field = :field and author = :author
                                              and text = :text and written_at > :justNow)
                        """)
                .param("resource", about.id())
                .param("field", field)
                .param("author", author.memberOrRefuse())
                .param("text", text)
                .param("now", now)
                .param("justNow", now.minus(JUST_NOW))
                .update();
        if (written == 1) {
            letters.note(about, author, field, text);
        }
    }

    private static String name(@Nullable Member author) {
        return Objects.requireNonNull(author).name();
    }
}
