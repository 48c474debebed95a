package org.kapwa.library;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapwa.citations.Citation;
import org.kapwa.search.SearchFeed;
import org.kapwa.web.Slug;
import org.kapwa.web.Turns;
import org.kapwa.works.Description;
import org.kapwa.works.KnownWorks;
import org.kapwa.works.Works;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Takes in records that others have made, many at a time, and none twice.
@Component
class Accessions {

    private final JdbcClient db;
    private final Clock clock;
    private final Turns turns;
    private final JsonMapper json;
    private final SearchFeed feed;
    private final Works works;
    private final Cited cited;
    private final Cataloguing cataloguing;

    Accessions(
            JdbcClient db,
            Clock clock,
            Turns turns,
            JsonMapper json,
            SearchFeed feed,
            Works works,
            Cited cited,
            Cataloguing cataloguing) {
        this.db = db;
        this.clock = clock;
        this.turns = turns;
        this.json = json;
        this.feed = feed;
        this.works = works;
        this.cited = cited;
        this.cataloguing = cataloguing;
    }

    /// Publishes those of the records that are new, all in one transaction. Two of these wait for each other, so that
    /// two imports of one file do not both take it in.
    @Transactional
    public List<Accession> take(List<Citation> citations, long contributor) {
        turns.await("accessions");
        cataloguing.catchUp();
        var numbers = numbers(citations.size()).iterator();
        var taken = new LinkedHashMap<Long, Description>();
        var accessions = judge(citations, new KnownWorks(), numbers, taken);
        if (!taken.isEmpty()) {
            insert(taken, contributor);
            works.keep(taken);
            taken.keySet().forEach(id -> feed.changed(Resources.KIND, id));
        }
        return accessions;
    }

    /// Tells what [#take] would do, and does nothing.
    ///
    /// @param met what was tried before in the same trial
    /// @param numbers for what would be new
    List<Accession> tryOut(List<Citation> citations, KnownWorks met, Iterator<Long> numbers) {
        return judge(citations, met, numbers, new LinkedHashMap<>());
    }

    private List<Accession> judge(
            List<Citation> citations, KnownWorks known, Iterator<Long> numbers, Map<Long, Description> taken) {
        var descriptions = citations.stream().map(Description::of).toList();
        works.recall(descriptions, known);
        var accessions = new ArrayList<Accession>();
        for (var description : descriptions) {
            var number = numbers.next();
            var duplicate = known.duplicateOf(description);
            if (duplicate.isEmpty()) {
                known.add(number, description);
                taken.put(number, description);
            }
            accessions.add(duplicate
                    .<Accession>map(Accession.Known::new)
                    .orElseGet(() -> new Accession.Taken(number, Cited.isShortened(description.citation()))));
        }
        return accessions;
    }

    private List<Long> numbers(int howMany) {
        return db.sql("select nextval(pg_get_serial_sequence('resource', 'id')) from generate_series(1, :howMany)")
                .param("howMany", howMany)
                .query(Long.class)
                .list();
    }

    private record Row(
            long id,
            String title,
            String summary,
            String type,
            List<String> languages,
            String authors,
            @Nullable Integer year,
            List<String> countries,
            List<String> concepts,
            List<String> audiences,
            String licence,
            String link,
            String slug) {

        static Row of(long id, Details details) {
            return new Row(
                    id,
                    details.title(),
                    details.summary(),
                    details.type(),
                    details.languages(),
                    details.authors(),
                    details.year(),
                    details.countries(),
                    details.concepts(),
                    details.audiences(),
                    details.licence(),
                    details.link(),
                    Slug.of(details.title()).text());
        }
    }

    private void insert(Map<Long, Description> taken, long contributor) {
        var rows = taken.entrySet().stream()
                .map(each -> Row.of(each.getKey(), cited.details(each.getValue().citation())))
                .toList();
        db.sql("""
                        insert into resource (id, state, contributor, title, abstract, type, languages, authors, year,
                                              countries, concepts, audiences, licence, link, slug, begun_at,
                                              changed_at, published_at, catalogued)
                        overriding system value
                        select id, 'published', :contributor, title, summary, type, languages, authors, year,
                               countries, concepts, audiences, licence, link, slug, :now, :now, :now, true
                          from jsonb_to_recordset(:rows::jsonb)
                               as (id bigint, title text, summary text, type text, languages text[], authors text,
                                   year int, countries text[], concepts text[], audiences text[], licence text,
                                   link text, slug text)
                        """)
                .param("contributor", contributor)
                .param("now", OffsetDateTime.now(clock))
                .param("rows", json.writeValueAsString(rows))
                .update();
    }
}
