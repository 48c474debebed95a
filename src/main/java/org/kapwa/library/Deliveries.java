package org.kapwa.library;

import java.time.OffsetDateTime;
import org.kapwa.search.SearchFeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in resources that arrive whole, in the state and with the date that they bring.
@Component
class Deliveries {

    private final JdbcClient db;
    private final SearchFeed feed;

    Deliveries(JdbcClient db, SearchFeed feed) {
        this.db = db;
        this.feed = feed;
    }

    /// @param at when it was published or came to its state otherwise
    /// @return the resource's number
    @Transactional
    public long take(Details details, State state, long contributor, OffsetDateTime at) {
        var id = db.sql("""
                        insert into resource (state, contributor, title, abstract, type, languages, authors, year, countries,
                                              concepts, audiences, licence, link, slug, begun_at, changed_at, submitted_at,
                                              published_at)
                        values (:state, :contributor, :title, :summary, :type, :languages, :authors, :year, :countries,
                                :concepts, :audiences, :licence, :link, :slug, :at, :at, :submitted, :published)
                        returning id
                        """)
                .params(Resources.columns(details))
                .param("state", state.code())
                .param("contributor", contributor)
                .param("at", at)
                .param("submitted", state == State.DRAFT ? null : at)
                .param("published", state == State.PUBLISHED ? at : null)
                .query(Long.class)
                .single();
        feed.changed(Resources.KIND, id);
        return id;
    }
}
