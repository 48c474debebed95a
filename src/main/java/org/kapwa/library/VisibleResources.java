package org.kapwa.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kapwa.web.NotFound;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The resources that a viewer may see: what is or was published (a withdrawn one as a tombstone), their own, and, for
/// hosts, whatever is submitted. All else is not found.
final class VisibleResources {

    private static final String VISIBLE = """
              (state in ('published', 'withdrawn')
               or contributor = :member
               or (state <> 'draft' and :host))""";

    private static final int RECKONED_WITH = 10;

    private final JdbcClient db;
    private final Viewer viewer;

    VisibleResources(JdbcClient db, Viewer viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    /// @throws NotFound when there is none, or none for this viewer
    Resource find(long id) {
        return query("select %s from resource where id = :id and %s".formatted(ResourceRow.COLUMNS, VISIBLE))
                .param("id", id)
                .query(ResourceRow::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Resource> find(Collection<Long> ids) {
        return query("select %s from resource where id = any(:ids) and %s".formatted(ResourceRow.COLUMNS, VISIBLE))
                .param("ids", planned(ids))
                .query(ResourceRow::read)
                .list();
    }

    /// With numbers that nothing has, up to as many as PostgreSQL reckons with when it plans for any: for fewer it would plan
    /// each question anew, which takes longer than answering it.
    private static Long[] planned(Collection<Long> ids) {
        var planned = new ArrayList<>(ids);
        while (planned.size() < RECKONED_WITH) {
            planned.add(0L);
        }
        return planned.toArray(Long[]::new);
    }

    /// The number stands in the statement for the same reason: what it is decides the plan.
    List<Resource> newest(int howMany) {
        return db.sql("""
                        select %s
                          from resource
                         where state = 'published'
                         order by published_at desc, id desc
                         limit %d
                        """.formatted(ResourceRow.COLUMNS, howMany))
                .query(ResourceRow::read)
                .list();
    }

    List<Long> newestIds(int howMany) {
        return db.sql("""
                        select id
                          from resource
                         where state = 'published'
                         order by published_at desc, id desc
                         limit :howMany
                        """)
                .param("howMany", howMany)
                .query(Long.class)
                .list();
    }

    /// What a member has published, the latest begun first.
    ///
    /// @param before the number to go on below
    List<Resource> by(long contributor, long before, int howMany) {
        return db.sql("""
                        select %s
                          from resource
                         where contributor = :contributor
                           and state = 'published'
                           and id < :before
                         order by id desc
                         limit :howMany
                        """.formatted(ResourceRow.COLUMNS))
                .param("contributor", contributor)
                .param("before", before)
                .param("howMany", howMany)
                .query(ResourceRow::read)
                .list();
    }

    /// The numbers of what a member has published, the latest begun first.
    List<Long> idsBy(long contributor, int howMany) {
        return db.sql("""
                        select id
                          from resource
                         where contributor = :contributor
                           and state = 'published'
                         order by id desc
                         limit :howMany
                        """)
                .param("contributor", contributor)
                .param("howMany", howMany)
                .query(Long.class)
                .list();
    }

    /// The newest that any of these members has published.
    List<Resource> newestBy(Collection<Long> contributors, int howMany) {
        return db.sql("""
                        select %s
                          from resource
                         where contributor = any(:contributors)
                           and state = 'published'
                         order by published_at desc, id desc
                         limit :howMany
                        """.formatted(ResourceRow.COLUMNS))
                .param("contributors", contributors.toArray(Long[]::new))
                .param("howMany", howMany)
                .query(ResourceRow::read)
                .list();
    }

    /// The viewer's own, newest first.
    List<Resource> own() {
        return query("select %s from resource where contributor = :member order by id desc limit 200"
                        .formatted(ResourceRow.COLUMNS))
                .query(ResourceRow::read)
                .list();
    }

    /// What waits for a host, the longest waiting first; nothing for others.
    List<Resource> waiting() {
        return query("""
                        select %s
                          from resource
                         where state in ('submitted', 'on-hold')
                           and :host
                         order by submitted_at, id
                         limit 1000
                        """.formatted(ResourceRow.COLUMNS))
                .query(ResourceRow::read)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql) {
        return db.sql(sql).param("member", viewer.memberOrNobody()).param("host", viewer.isHost());
    }
}
