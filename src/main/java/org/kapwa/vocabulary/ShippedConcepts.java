package org.kapwa.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes concepts and their words from the jar into the database when the jar has newer ones. What an administrator has
/// changed or checked stays; concepts that a newer edition lacks are retired.
@Component
class ShippedConcepts {

    private final JdbcClient db;
    private final Versions versions;

    ShippedConcepts(JdbcClient db, Versions versions) {
        this.db = db;
        this.versions = versions;
    }

    /// @return whether anything was taken
    @Transactional
    public boolean take() {
        var concepts = ShippedFile.at("concepts/concepts.csv");
        var labels = labels();
        var files = new ArrayList<>(List.of(concepts));
        files.addAll(labels);
        var edition = new String(ShippedFile.at("concepts/edition.txt").content(), java.nio.charset.StandardCharsets.UTF_8);
        var shipment = new Shipment(edition.strip(), ShippedFile.digest(files));
        if (!shipment.replaces(versions.shipped(Versions.CONCEPTS))) {
            return false;
        }
        versions.took(Versions.CONCEPTS, shipment);
        takeConcepts(concepts.rows());
        labels.forEach(file -> takeLabels(file.name().replace(".csv", ""), file.rows()));
        return true;
    }

    private static List<ShippedFile> labels() {
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath:vocabulary/concepts/labels/*.csv");
            return Arrays.stream(found)
                    .map(ShippedFile::of)
                    .sorted(java.util.Comparator.comparing(ShippedFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeConcepts(List<CSVRecord> rows) {
        db.sql("""
                        insert into concept (id, kind, broader, position, shipped, changed)
                        select i, k, nullif(b, ''), n, true, false
                          from unnest(:ids, :kinds, :broader) with ordinality as given (i, k, b, n)
                            on conflict (id) do update
                           set kind = excluded.kind, broader = excluded.broader, position = excluded.position,
                               shipped = true, retired = false, version = concept.version + 1
                         where not concept.changed
                        """)
                .param("ids", column(rows, row -> row.get("concept")))
                .param("kinds", column(rows, row -> row.get("kind")))
                .param("broader", column(rows, row -> row.get("broader")))
                .update();
        db.sql("""
                        update concept
                           set retired = true, version = version + 1
                         where shipped and not changed and not retired
                           and not id = any(:ids)
                        """)
                .param("ids", column(rows, row -> row.get("concept")))
                .update();
    }

    private void takeLabels(String language, List<CSVRecord> rows) {
        var worded = rows.stream().filter(row -> !row.get("label").isBlank()).toList();
        db.sql("""
                        insert into concept_label (concept, language, label, variants, status, changed)
                        select c, :language, l, array_remove(string_to_array(v, '|'), ''), s, false
                          from unnest(:concepts, :labels, :variants, :statuses) as given (c, l, v, s)
                            on conflict (concept, language) do update
                           set label = excluded.label, variants = excluded.variants, status = excluded.status
                         where not concept_label.changed
                        """)
                .param("language", language)
                .param("concepts", column(worded, row -> row.get("concept")))
                .param("labels", column(worded, row -> row.get("label")))
                .param("variants", column(worded, row -> row.get("variants")))
                .param("statuses", column(worded, row -> row.get("status")))
                .update();
    }

    private static String[] column(List<CSVRecord> rows, Function<CSVRecord, String> cell) {
        return rows.stream().map(cell).toArray(String[]::new);
    }
}
