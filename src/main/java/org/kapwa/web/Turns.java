package org.kapwa.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Transactions about the same thing take turns, on all nodes: whoever comes second waits until the first has ended.
@Component
public class Turns {

    private final JdbcClient db;

    Turns(JdbcClient db) {
        this.db = db;
    }

    /// @param what names the thing, as `uploads of 7`
    @Transactional(propagation = Propagation.MANDATORY)
    public void await(String what) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query()
                .singleRow();
    }
}
