package org.kapwa.collections;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.kapwa.accounts.Accounts;
import org.kapwa.web.Changed;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.NotFound;
import org.kapwa.web.Turns;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All collections. One is found by its owner or, when it is public, by everyone, unless its owner is suspended.
@Component
class Collections {

    private static final String COLUMNS =
            "id, version, owner, title, description, language, public as is_public, changed_at";

    private static final int MOST = 200;
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Accounts accounts;
    private final Clock clock;
    private final Turns turns;

    Collections(JdbcClient db, Accounts accounts, Clock clock, Turns turns) {
        this.db = db;
        this.accounts = accounts;
        this.clock = clock;
        this.turns = turns;
    }

    Collection find(long id, Viewer viewer) {
        return db.sql("select %s from collection where id = :id and (public or owner = :member)".formatted(COLUMNS))
                .param("id", id)
                .param("member", viewer.memberOrNobody())
                .query(Collection.class)
                .optional()
                .filter(this::isShown)
                .orElseThrow(NotFound::new);
    }

    private boolean isShown(Collection collection) {
        return accounts.find(collection.owner()).filter(owner -> !owner.isSuspended()).isPresent();
    }

    /// @param passed how many to pass over
    List<Collection> newestPublic(int passed, int howMany) {
        return db.sql("""
                        select %s
                          from collection
                         where public
                           and owner <> all(:suspended)
                         order by changed_at desc, id desc
                        offset :passed
                         limit :howMany
                        """.formatted(COLUMNS))
                .param("suspended", accounts.suspended().toArray(Long[]::new))
                .param("passed", passed)
                .param("howMany", howMany)
                .query(Collection.class)
                .list();
    }

    List<Collection> of(long owner) {
        return db.sql("select %s from collection where owner = :owner order by changed_at desc limit %d"
                        .formatted(COLUMNS, MOST))
                .param("owner", owner)
                .query(Collection.class)
                .list();
    }

    /// A new collection, or the one that was made of the same words just now, when a button was pressed twice.
    ///
    /// @throws NotAllowed when somebody has made more than anybody needs
    @Transactional
    public Collection create(long owner, CollectionForm form, String language) {
        turns.await("collections of " + owner);
        var own = of(owner);
        var justNow = OffsetDateTime.now(clock).minus(JUST_NOW);
        var same = own.stream()
                .filter(one -> one.changedAt().isAfter(justNow) && one.says(form))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (own.size() >= MOST) {
            throw new NotAllowed("collections.refused.many");
        }
        return db.sql("""
                        insert into collection (owner, title, description, language, public, changed_at)
                        values (:owner, :title, :description, :language, :public, :now)
                        returning %s
                        """.formatted(COLUMNS))
                .param("owner", owner)
                .param("title", form.title())
                .param("description", form.description())
                .param("language", language)
                .param("public", form.isPublic())
                .param("now", OffsetDateTime.now(clock))
                .query(Collection.class)
                .single();
    }

    /// @throws Changed when the collection was saved since the form was shown
    void update(Collection collection, CollectionForm form) {
        var saved = db.sql("""
                        update collection
                           set title = :title, description = :description, public = :public, changed_at = :now,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("version", form.version())
                .param("title", form.title())
                .param("description", form.description())
                .param("public", form.isPublic())
                .param("now", OffsetDateTime.now(clock))
                .param("id", collection.id())
                .update();
        if (saved == 0) {
            throw new Changed();
        }
    }

    void remove(Collection collection) {
        db.sql("delete from collection where id = :id").param("id", collection.id()).update();
    }

    List<Item> items(long collection) {
        return db.sql("""
                        select resource, position, note
                          from collection_item
                         where collection = :collection
                         order by position, resource
                         limit 500
                        """)
                .param("collection", collection)
                .query(Item.class)
                .list();
    }

    /// Puts a resource at the end, or changes the note of one that is in already.
    @Transactional
    public void put(Collection collection, long resource, String note) {
        db.sql("""
                        insert into collection_item (collection, resource, position, note)
                        select :collection, :resource, coalesce(max(position), 0) + 1, :note
                          from collection_item
                         where collection = :collection
                        on conflict (collection, resource) do update set note = excluded.note
                        """)
                .param("collection", collection.id())
                .param("resource", resource)
                .param("note", note)
                .update();
        touch(collection);
    }

    @Transactional
    public void take(Collection collection, long resource) {
        db.sql("delete from collection_item where collection = :collection and resource = :resource")
                .param("collection", collection.id())
                .param("resource", resource)
                .update();
        touch(collection);
    }

    /// Changes places with the item before it.
    @Transactional
    public void raise(Collection collection, long resource) {
        var items = items(collection.id());
        for (var i = 1; i < items.size(); i++) {
            if (items.get(i).resource() == resource) {
                place(collection, items.get(i).resource(), items.get(i - 1).position());
                place(collection, items.get(i - 1).resource(), items.get(i).position());
                touch(collection);
            }
        }
    }

    private void place(Collection collection, long resource, int position) {
        db.sql("update collection_item set position = :position where collection = :collection and resource = :resource")
                .param("position", position)
                .param("collection", collection.id())
                .param("resource", resource)
                .update();
    }

    private void touch(Collection collection) {
        db.sql("update collection set changed_at = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", collection.id())
                .update();
    }
}
