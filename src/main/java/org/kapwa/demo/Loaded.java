package org.kapwa.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What of the demonstration is on this site, by the keys of its tables.
@Component
class Loaded {

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Loaded(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    boolean isEmpty() {
        return db.sql("select not exists (select 1 from demonstration)")
                .query(Boolean.class)
                .single();
    }

    /// Numbers by key.
    Map<String, Long> all(String kind) {
        var all = new HashMap<String, Long>();
        db.sql("select key, id from demonstration where kind = :kind")
                .param("kind", kind)
                .query((row, _) -> Map.entry(row.getString("key"), row.getLong("id")))
                .list()
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    /// Makes a thing of each row that has made none yet.
    void load(String kind, List<CSVRecord> rows, ToLongFunction<CSVRecord> thing) {
        var here = all(kind);
        rows.stream()
                .filter(row -> !here.containsKey(row.get("key")))
                .forEach(row -> load(kind, row.get("key"), () -> thing.applyAsLong(row)));
    }

    /// Makes a thing and notes its number, both or neither.
    void load(String kind, String key, LongSupplier thing) {
        transaction.executeWithoutResult(_ -> db.sql("insert into demonstration (kind, key, id) values (:kind, :key, :id)")
                .param("kind", kind)
                .param("key", key)
                .param("id", thing.getAsLong())
                .update());
    }
}
