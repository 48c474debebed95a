package org.kapwa.search;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The feed as a node reads it. Only rows of transactions older than every open one are read: a transaction that began
/// earlier and commits later is waited for, so none is passed over.
@Component
class FeedRows {

    static final String EVERYTHING = "*";
    static final Duration KEPT = Duration.ofDays(14);

    record Row(long transaction, long seq, String kind, long id) {}

    private record Mark(String feed, long transaction, long seq, long next) {}

    private final JdbcClient db;

    FeedRows(JdbcClient db) {
        this.db = db;
    }

    List<Row> after(FeedPosition position, int howMany) {
        return db.sql("""
                        select transaction::text::bigint as transaction, seq, kind, id
                          from search_feed
                         where (transaction, seq) > (:transaction::text::xid8, :seq)
                           and transaction < pg_snapshot_xmin(pg_current_snapshot())
                         order by search_feed.transaction, seq
                         limit :howMany
                        """)
                .param("transaction", position.transaction())
                .param("seq", position.seq())
                .param("howMany", howMany)
                .query(Row.class)
                .list();
    }

    /// Which of these things have rows behind a position; all of them where nothing is known to be shown yet.
    Set<Long> changedSince(FeedPosition position, String kind, Collection<Long> ids) {
        if (position.equals(FeedPosition.NONE)) {
            return Set.copyOf(ids);
        }
        return db.sql("""
                        select distinct id
                          from search_feed
                         where (transaction, seq) > (:transaction::text::xid8, :seq)
                           and kind = :kind
                           and id = any(:ids)
                        """)
                .param("transaction", position.transaction())
                .param("seq", position.seq())
                .param("kind", kind)
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    /// Where reading begins after everything is read from the tables: whatever an open transaction may still write lies
    /// behind it.
    FeedPosition now() {
        return db.sql("""
                        select feed::text as feed, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as transaction,
                               0 as seq
                          from search_feed_mark
                        """)
                .query(FeedPosition.class)
                .single();
    }

    /// Whether reading on from here gives every change since: it is the same feed, not cleaned beyond that point, and
    /// not one that was set back by restoring a backup.
    boolean reaches(FeedPosition position) {
        var mark = db.sql("""
                        select feed::text as feed, cleaned_transaction::text::bigint as transaction, cleaned_seq as seq,
                               pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next
                          from search_feed_mark
                        """)
                .query(Mark.class)
                .single();
        return mark.feed.equals(position.feed())
                && !position.isBefore(new FeedPosition(mark.feed, mark.transaction, mark.seq))
                && position.transaction() <= mark.next;
    }

    /// Takes out rows that every node has long read, and notes up to where.
    void clean() {
        db.sql("""
                        with gone as (
                            delete from search_feed
                             where written_at < now() - :kept * interval '1 second'
                            returning transaction, seq
                        )
                        update search_feed_mark
                           set (cleaned_transaction, cleaned_seq) =
                               (select transaction, seq from gone order by gone.transaction desc, seq desc limit 1)
                         where exists (select from gone)
                        """)
                .param("kept", KEPT.toSeconds())
                .update();
    }
}
