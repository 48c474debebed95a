package org.kapwa.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes code sets from the jar into the database when the jar has newer ones. What an administrator has changed stays;
/// codes that a newer edition lacks are retired.
@Component
class ShippedCodeSets {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");
    private static final Set<String> NO_PROPERTIES = Set.of("code", "parent", "en", "fr", "es", "ar");

    private final JdbcClient db;
    private final Versions versions;

    ShippedCodeSets(JdbcClient db, Versions versions) {
        this.db = db;
        this.versions = versions;
    }

    /// A set as the jar has it.
    private record Shipped(CSVRecord about, ShippedFile file) {

        String id() {
            return about.get("code_set");
        }

        Shipment shipment() {
            var row = new ShippedFile("", String.join("|", about.values()).getBytes(StandardCharsets.UTF_8));
            return new Shipment(about.get("version"), ShippedFile.digest(List.of(row, file)));
        }
    }

    /// One word of a code: a label in a language, or a property.
    private record Word(String set, String code, String name, String text) {}

    @Transactional
    public void take() {
        var newer = ShippedFile.at("code-sets/code-sets.csv").rows().stream()
                .map(about -> new Shipped(about, ShippedFile.at("code-sets/" + about.get("code_set") + ".csv")))
                .filter(set -> set.shipment().replaces(versions.shipped(set.id())))
                .toList();
        newer.forEach(this::takeSet);
        if (!newer.isEmpty()) {
            takeCodes(newer);
        }
    }

    private void takeSet(Shipped set) {
        versions.took(set.id(), set.shipment());
        db.sql("""
                        insert into code_set (id, publisher, edition, year, licence, source_url)
                        values (:id, :publisher, :edition, :year, :licence, :source)
                            on conflict (id) do update
                           set publisher = :publisher, edition = :edition, year = :year, licence = :licence,
                               source_url = :source
                        """)
                .param("id", set.id())
                .param("publisher", set.about().get("publisher"))
                .param("edition", set.about().get("version"))
                .param("year", Integer.valueOf(set.about().get("year")))
                .param("licence", set.about().get("licence"))
                .param("source", set.about().get("source_url"))
                .update();
        LANGUAGES.forEach(language -> db.sql("""
                        insert into code_set_title (code_set, language, title)
                        values (:id, :language, :title)
                            on conflict (code_set, language) do update set title = :title
                        """)
                .param("id", set.id())
                .param("language", language)
                .param("title", set.about().get("title_" + language))
                .update());
    }

    private void takeCodes(List<Shipped> sets) {
        var codes = new ArrayList<Word>();
        var labels = new ArrayList<Word>();
        var properties = new ArrayList<Word>();
        for (var set : sets) {
            for (var row : set.file().rows()) {
                codes.add(new Word(set.id(), row.get("code"), Long.toString(row.getRecordNumber()), row.get("parent")));
                words(set, row, true).forEach(labels::add);
                words(set, row, false).forEach(properties::add);
            }
        }
        insertCodes(codes);
        retireAllBut(codes, sets);
        insertWords("code_label", "language", "label", labels);
        insertWords("code_property", "name", "value", properties);
    }

    private static Stream<Word> words(Shipped set, CSVRecord row, boolean labels) {
        return row.toMap().entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .filter(cell -> labels ? LANGUAGES.contains(cell.getKey()) : !NO_PROPERTIES.contains(cell.getKey()))
                .map(cell -> new Word(set.id(), row.get("code"), cell.getKey(), cell.getValue()));
    }

    private void insertCodes(List<Word> codes) {
        query("""
                        insert into code (code_set, code, parent, position, shipped, changed)
                        select s, c, nullif(parent, ''), n::int, true, false
                          from unnest(:sets, :codes, :names, :texts) as given (s, c, n, parent)
                            on conflict (code_set, code) do update
                           set parent = excluded.parent, position = excluded.position, shipped = true, retired = false,
                               version = code.version + 1
                         where not code.changed
                        """, codes)
                .update();
    }

    private void retireAllBut(List<Word> codes, List<Shipped> sets) {
        query("""
                        update code
                           set retired = true, version = version + 1
                         where code_set = any(:taken)
                           and shipped and not changed and not retired
                           and (code_set, code) not in (select s, c
                                                          from unnest(:sets, :codes, :names, :texts) as given (s, c, n, t))
                        """, codes)
                .param("taken", sets.stream().map(Shipped::id).toArray(String[]::new))
                .update();
    }

    private void insertWords(String table, String name, String text, List<Word> words) {
        query("""
                        insert into %1$s (code_set, code, %2$s, %3$s, changed)
                        select s, c, n, t, false
                          from unnest(:sets, :codes, :names, :texts) as given (s, c, n, t)
                            on conflict (code_set, code, %2$s) do update
                           set %3$s = excluded.%3$s
                         where not %1$s.changed
                        """.formatted(table, name, text), words)
                .update();
    }

    private JdbcClient.StatementSpec query(String sql, List<Word> words) {
        return db.sql(sql)
                .param("sets", column(words, Word::set))
                .param("codes", column(words, Word::code))
                .param("names", column(words, Word::name))
                .param("texts", column(words, Word::text));
    }

    private static String[] column(List<Word> words, Function<Word, String> column) {
        return words.stream().map(column).toArray(String[]::new);
    }
}
