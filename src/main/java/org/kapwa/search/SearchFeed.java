package org.kapwa.search;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where modules say that a thing is new, changed or gone, in the transaction that did it. Every node reads it.
@Component
public class SearchFeed {

    private final JdbcClient db;

    SearchFeed(JdbcClient db) {
        this.db = db;
    }

    public void changed(String kind, long id) {
        db.sql("insert into search_feed (kind, id) values (:kind, :id)")
                .param("kind", kind)
                .param("id", id)
                .update();
    }
}
