package org.kapwa.vocabulary;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The version of each scheme: of each code set, and of the concepts. It grows by one with each change, which is how
/// nodes hear of it.
@Component
class Versions {

    static final String CONCEPTS = "concepts";

    private final JdbcClient db;

    Versions(JdbcClient db) {
        this.db = db;
    }

    Map<String, Integer> all() {
        var all = new HashMap<String, Integer>();
        db.sql("select id, version from vocabulary_scheme")
                .query((row, _) -> all.put(row.getString("id"), row.getInt("version")))
                .list();
        return all;
    }

    /// The scheme's next version; others who change the scheme wait until this transaction ends.
    int next(String scheme) {
        return db.sql("update vocabulary_scheme set version = version + 1 where id = :scheme returning version")
                .param("scheme", scheme)
                .query(Integer.class)
                .single();
    }

    /// What this site last took from its own jar for a scheme.
    Shipment shipped(String scheme) {
        return db.sql("select shipped as edition, digest from vocabulary_scheme where id = :scheme")
                .param("scheme", scheme)
                .query(Shipment.class)
                .optional()
                .orElse(Shipment.NONE);
    }

    /// Takes note of a shipment, which is a new version of its scheme.
    void took(String scheme, Shipment shipment) {
        db.sql("""
                        insert into vocabulary_scheme (id, version, shipped, digest)
                        values (:scheme, 1, :edition, :digest)
                            on conflict (id) do update
                           set version = vocabulary_scheme.version + 1, shipped = :edition, digest = :digest
                        """)
                .param("scheme", scheme)
                .param("edition", shipment.edition())
                .param("digest", shipment.digest())
                .update();
    }
}
