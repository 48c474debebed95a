package org.kapwa.operations;

import org.kapwa.web.VitalSign;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether the database answers.
@Component
class DatabaseSign implements VitalSign {

    private final JdbcClient db;

    DatabaseSign(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public boolean isWell() {
        try {
            return db.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException down) {
            return false;
        }
    }
}
