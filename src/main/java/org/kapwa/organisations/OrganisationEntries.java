package org.kapwa.organisations;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kapwa.search.SearchFeed;
import org.kapwa.web.Changed;
import org.kapwa.web.NotFound;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All organisations. Everyone may see them; what members say of themselves is in [Affiliations].
@Component
class OrganisationEntries {

    private final JdbcClient db;
    private final Clock clock;
    private final OrganisationNames names;
    private final SearchFeed feed;

    OrganisationEntries(JdbcClient db, Clock clock, OrganisationNames names, SearchFeed feed) {
        this.db = db;
        this.clock = clock;
        this.names = names;
        this.feed = feed;
    }

    /// @throws NotFound when there is none
    Organisation find(long id) {
        return db.sql("select " + OrganisationRow.COLUMNS + " from organisation o where o.id = :id")
                .param("id", id)
                .query(OrganisationRow::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The entry that speaks for an organisation now: itself, or the one that it was merged into.
    ///
    /// @throws NotFound when there is none
    Organisation standing(long id) {
        var organisation = find(id);
        return organisation.mergedInto() == null ? organisation : find(organisation.mergedInto());
    }

    List<Organisation> all(Collection<Long> ids) {
        return db.sql("select " + OrganisationRow.COLUMNS + " from organisation o where o.id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(OrganisationRow::read)
                .list();
    }

    List<Long> idsAfter(long id, int howMany) {
        return db.sql("select id from organisation where id > :id and state = 'active' order by id limit :howMany")
                .param("id", id)
                .param("howMany", howMany)
                .query(Long.class)
                .list();
    }

    @Transactional
    public Organisation create(long member, OrganisationDetails details) {
        var id = db.sql("""
                        insert into organisation (name, folded, language, type, country, website, description,
                                                  created_by, created_at, changed_at)
                        values (:name, :folded, :language, :type, :country, :website, :description, :by, :now, :now)
                        returning id
                        """)
                .params(columns(details))
                .param("by", member)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        names.keep(id, details);
        feed.changed(Organisations.KIND, id);
        return find(id);
    }

    /// Changes an organisation by one of its own rules.
    ///
    /// @throws Changed when somebody else has saved it since it was read
    @Transactional
    public Organisation change(Organisation before, Function<Organisation, Organisation> rule) {
        var after = rule.apply(before);
        var saved = db.sql("""
                        update organisation
                           set version = version + 1, name = :name, folded = :folded, language = :language, type = :type,
                               country = :country, website = :website, description = :description, changed_at = :now,
                               merged_into = :mergedInto, state = case when :mergedInto::bigint is null then 'active'
                                                                       else 'merged' end
                         where id = :id
                           and version = :version
                        """)
                .params(columns(after.details()))
                .param("now", OffsetDateTime.now(clock))
                .param("mergedInto", after.mergedInto())
                .param("id", after.id())
                .param("version", after.version())
                .update();
        if (saved == 0) {
            throw new Changed();
        }
        names.keep(after.id(), after.details());
        feed.changed(Organisations.KIND, after.id());
        return find(after.id());
    }

    /// The first is given up for the second, and with it all that were given up for the first. Whoever has a form of the
    /// second open sees the new names before they save.
    void merge(long from, long into, Viewer host) {
        hold(from, into);
        var other = find(into);
        change(find(from), organisation -> organisation.mergedBy(host, other));
        names.move(from, into);
        db.sql("update organisation set version = version + 1 where id = :into")
                .param("into", into)
                .update();
        db.sql("update organisation set merged_into = :into where merged_into = :from")
                .param("from", from)
                .param("into", into)
                .update();
        feed.changed(Organisations.KIND, into);
    }

    /// Keeps others from merging either entry, editing it or belonging to it until this merger is done. Those that are
    /// merged already are left alone, so that no two mergers wait for each other.
    private void hold(long from, long into) {
        db.sql("""
                        select id
                          from organisation
                         where id in (:from, :into)
                           and state = 'active'
                         order by id
                           for update
                        """)
                .param("from", from)
                .param("into", into)
                .query(Long.class)
                .list();
    }

    private static Map<String, String> columns(OrganisationDetails details) {
        return Map.of(
                "name", details.name(),
                "folded", FoldedName.of(details.name()).text(),
                "language", details.language(),
                "type", details.type(),
                "country", details.country(),
                "website", details.website(),
                "description", details.description());
    }
}
