package org.kapwa.library;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapwa.search.SearchFeed;
import org.kapwa.web.Changed;
import org.kapwa.web.Slug;
import org.kapwa.web.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All resources. Each change is checked on the record, saved against the version that was read, and fed to search in
/// the same transaction.
@Component
class Resources {

    static final String KIND = "resource";

    private final JdbcClient db;
    private final Clock clock;
    private final SearchFeed feed;
    private final Revisions revisions;
    private final ApplicationEventPublisher news;

    Resources(JdbcClient db, Clock clock, SearchFeed feed, Revisions revisions, ApplicationEventPublisher news) {
        this.db = db;
        this.clock = clock;
        this.feed = feed;
        this.revisions = revisions;
        this.news = news;
    }

    VisibleResources visibleTo(Viewer viewer) {
        return new VisibleResources(db, viewer);
    }

    @Transactional
    public Resource begin(Viewer contributor, Details details) {
        return db.sql("""
                        insert into resource (state, contributor, title, slug, languages, link, begun_at, changed_at)
                        values ('draft', :contributor, :title, :slug, :languages, :link, :now, :now)
                        returning %s
                        """.formatted(ResourceRow.COLUMNS))
                .param("contributor", contributor.memberOrRefuse())
                .param("title", details.title())
                .param("slug", Slug.of(details.title()).text())
                .param("languages", array(details.languages()))
                .param("link", details.link())
                .param("now", OffsetDateTime.now(clock))
                .query(ResourceRow::read)
                .single();
    }

    /// Changes a resource by one of its own rules and keeps what it was before.
    ///
    /// @throws Changed when somebody else has saved it since it was read
    @Transactional
    public Resource change(Resource before, Viewer editor, Function<Resource, Resource> rule) {
        var after = save(rule.apply(before));
        revisions.keep(before, editor);
        if (after.isPublished() && !before.isPublished()) {
            news.publishEvent(new ResourcePublished(after.id()));
        }
        return after;
    }

    /// Changes a draft without a revision, as often as its contributor pauses while typing.
    ///
    /// @throws Changed when it was changed since it was read
    @Transactional
    public Resource keepOn(Resource draft, Function<Resource, Resource> rule) {
        return save(rule.apply(draft));
    }

    private Resource save(Resource after) {
        var saved = db.sql("""
                        update resource
                           set version = version + 1, state = :state, title = :title, abstract = :summary, type = :type,
                               languages = :languages, authors = :authors, year = :year, countries = :countries,
                               concepts = :concepts, audiences = :audiences, licence = :licence, link = :link, slug = :slug,
                               reason = :reason, replaced_by = :replacedBy, changed_at = :now, published_at = :published,
                               catalogued = false,
                               submitted_at = case when :state = 'submitted' and state <> 'submitted'
                                                   then :now else submitted_at end
                         where id = :id
                           and version = :version
                        """)
                .params(columns(after.details()))
                .param("state", after.state().code())
                .param("reason", after.reason())
                .param("now", OffsetDateTime.now(clock))
                .param("replacedBy", after.replacedBy())
                .param("published", after.publishedAt())
                .param("id", after.id())
                .param("version", after.version())
                .update();
        if (saved == 0) {
            throw new Changed();
        }
        feed.changed(KIND, after.id());
        return after;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /// Resources whatever their state, for the index, which knows whom each is for.
    List<Resource> all(Collection<Long> ids) {
        return db.sql("select " + ResourceRow.COLUMNS + " from resource where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(ResourceRow::read)
                .list();
    }

    boolean isEmpty() {
        return db.sql("select not exists (select 1 from resource)")
                .query(Boolean.class)
                .single();
    }

    List<Long> idsAfter(long id, int howMany) {
        return db.sql("select id from resource where id > :id and state <> 'draft' order by id limit :howMany")
                .param("id", id)
                .param("howMany", howMany)
                .query(Long.class)
                .list();
    }

    static Map<String, @Nullable Object> columns(Details details) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("title", details.title());
        columns.put("slug", Slug.of(details.title()).text());
        columns.put("summary", details.summary());
        columns.put("type", details.type());
        columns.put("languages", array(details.languages()));
        columns.put("authors", details.authors());
        columns.put("year", details.year());
        columns.put("countries", array(details.countries()));
        columns.put("concepts", array(details.concepts()));
        columns.put("audiences", array(details.audiences()));
        columns.put("licence", details.licence());
        columns.put("link", details.link());
        return columns;
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
