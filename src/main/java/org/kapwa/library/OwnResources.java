package org.kapwa.library;

import java.util.List;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Member;
import org.kapwa.search.SearchFeed;
import org.kapwa.storage.UnusedFiles;
import org.kapwa.web.Changed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member's own resources: which there are, and their end.
@Component
class OwnResources {

    private final JdbcClient db;
    private final SearchFeed feed;
    private final UnusedFiles unused;

    OwnResources(JdbcClient db, SearchFeed feed, UnusedFiles unused) {
        this.db = db;
        this.feed = feed;
        this.unused = unused;
    }

    List<Long> of(Member member) {
        return db.sql("select id from resource where contributor = :member order by id")
                .param("member", member.id())
                .query(Long.class)
                .list();
    }

    List<Long> unpublishedOf(Member member) {
        return db.sql("select id from resource where contributor = :member and published_at is null order by id")
                .param("member", member.id())
                .query(Long.class)
                .list();
    }

    /// Takes out one that nobody has published, as its contributor saw it.
    ///
    /// @throws Changed when a host has decided on it meanwhile
    @Transactional
    public void remove(Resource unpublished) {
        var isAsSeen = db.sql("select id from resource where id = :id and version = :version for update")
                .param("id", unpublished.id())
                .param("version", unpublished.version())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!isAsSeen) {
            throw new Changed();
        }
        remove(List.of(unpublished.id()));
    }

    /// Takes resources out of library, search and, where nobody else shares the same file, out of the store.
    @Transactional
    public void remove(List<Long> resources) {
        var ids = resources.toArray(Long[]::new);
        var files = db.sql("select distinct file from resource_file where resource = any(:ids)")
                .param("ids", ids)
                .query(String.class)
                .list();
        db.sql("update resource set replaced_by = null where replaced_by = any(:ids)")
                .param("ids", ids)
                .update();
        db.sql("delete from resource where id = any(:ids)").param("ids", ids).update();
        resources.forEach(id -> feed.changed(Resources.KIND, id));
        unused.removeSoon(files);
    }

    @Transactional
    public void forget(Member member, Contributions contributions) {
        db.sql("delete from trusted_contributor where member = :member")
                .param("member", member.id())
                .update();
        if (contributions == Contributions.REMOVED) {
            db.sql("delete from resource_note where author = :member")
                    .param("member", member.id())
                    .update();
        }
    }
}
