package org.kapwa.following;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What members follow.
@Component
public class Following {

    private static final int MOST = 500;

    private final JdbcClient db;
    private final Clock clock;

    Following(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void begin(Viewer viewer, String kind, long thing) {
        db.sql("""
                        insert into following (follower, kind, thing, since)
                        values (:follower, :kind, :thing, :now)
                        on conflict do nothing
                        """)
                .param("follower", viewer.memberOrRefuse())
                .param("kind", kind)
                .param("thing", thing)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    public void end(Viewer viewer, String kind, long thing) {
        db.sql("delete from following where follower = :follower and kind = :kind and thing = :thing")
                .param("follower", viewer.memberOrRefuse())
                .param("kind", kind)
                .param("thing", thing)
                .update();
    }

    /// @param since when the first was begun
    record All(long things, OffsetDateTime since) {}

    /// What a viewer follows, in short; empty when that is nothing.
    Optional<All> all(Viewer viewer) {
        return db.sql("""
                        select count(*) as things, min(since) as since
                          from following
                         where follower = :follower
                        having count(*) > 0
                        """)
                .param("follower", viewer.memberOrRefuse())
                .query(All.class)
                .optional();
    }

    void endAll(Viewer viewer) {
        db.sql("delete from following where follower = :follower")
                .param("follower", viewer.memberOrRefuse())
                .update();
    }

    public boolean isFollowed(Viewer viewer, String kind, long thing) {
        return viewer.isSignedIn()
                && db.sql("""
                                select exists (select from following
                                                where follower = :follower and kind = :kind and thing = :thing)
                                """)
                        .param("follower", viewer.memberOrRefuse())
                        .param("kind", kind)
                        .param("thing", thing)
                        .query(Boolean.class)
                        .single();
    }

    /// The numbers of the things of a kind that a viewer follows, the latest first.
    public List<Long> of(Viewer viewer, String kind) {
        return db.sql("""
                        select thing
                          from following
                         where follower = :follower
                           and kind = :kind
                         order by since desc, thing desc
                         limit :most
                        """)
                .param("follower", viewer.memberOrNobody())
                .param("kind", kind)
                .param("most", MOST)
                .query(Long.class)
                .list();
    }

    /// One thing takes the place of another.
    public void move(String kind, long from, long into) {
        db.sql("""
                        insert into following (follower, kind, thing, since)
                        select follower, kind, :into, since from following where kind = :kind and thing = :from
                        on conflict do nothing
                        """)
                .param("kind", kind)
                .param("from", from)
                .param("into", into)
                .update();
        forget(kind, from);
    }

    /// The thing is gone.
    public void forget(String kind, long thing) {
        db.sql("delete from following where kind = :kind and thing = :thing")
                .param("kind", kind)
                .param("thing", thing)
                .update();
    }
}
