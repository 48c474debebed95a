package org.kapwa.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapwa.web.Changed;
import org.kapwa.web.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The code sets in the database, read whole: there are some hundred codes, and pages ask for them all the time.
@Component
class KeptCodes {

    private final JdbcClient db;
    private final Versions versions;
    private final History history;
    private final ApplicationEventPublisher news;

    KeptCodes(JdbcClient db, Versions versions, History history, ApplicationEventPublisher news) {
        this.db = db;
        this.versions = versions;
        this.history = history;
        this.news = news;
    }

    /// Tells this node that it holds old codes in memory; the others see it by the version.
    record CodesChanged() {}

    /// Everything as of one moment, also while a transaction of the caller's has only just ended.
    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public Map<String, CodeSet> read() {
        var codes = new LinkedHashMap<String, List<Code>>();
        readCodes().forEach(code -> codes.computeIfAbsent(code.set(), _ -> new ArrayList<>()).add(code));
        var sets = new LinkedHashMap<String, CodeSet>();
        readSets().forEach(set -> sets.put(set.id(), set.withCodes(codes.getOrDefault(set.id(), List.of()))));
        return sets;
    }

    private List<CodeSet> readSets() {
        var titles = words("select code_set as owner, language as name, title as word from code_set_title");
        return db.sql("""
                        select id, publisher, edition, year, licence, source_url, version
                          from code_set
                          join vocabulary_scheme using (id)
                         order by id
                        """)
                .query((row, _) -> new CodeSet(
                        row.getString("id"),
                        titles.getOrDefault(row.getString("id"), Map.of()),
                        row.getString("publisher"),
                        row.getString("edition"),
                        row.getObject("year", Integer.class),
                        row.getString("licence"),
                        row.getString("source_url"),
                        row.getInt("version"),
                        new LinkedHashMap<>(),
                        Map.of()))
                .list();
    }

    private List<Code> readCodes() {
        var labels = words("select code_set || '/' || code as owner, language as name, label as word from code_label");
        var properties = words("select code_set || '/' || code as owner, name, value as word from code_property");
        return db.sql("""
                        select c.code_set, c.code, coalesce(c.parent, '') as parent, c.version, c.shipped, c.retired,
                               coalesce(m.to_code, '') as merged_into
                          from code c
                          left join code_map m on m.code_set = c.code_set and m.code = c.code and m.rule = 'merged'
                         order by c.code_set, c.position, c.code
                        """)
                .query((row, _) -> {
                    var key = row.getString("code_set") + "/" + row.getString("code");
                    return new Code(
                            row.getString("code_set"),
                            row.getString("code"),
                            row.getString("parent"),
                            row.getInt("version"),
                            row.getBoolean("shipped"),
                            row.getBoolean("retired"),
                            row.getString("merged_into"),
                            labels.getOrDefault(key, Map.of()),
                            properties.getOrDefault(key, Map.of()));
                })
                .list();
    }

    private Map<String, Map<String, String>> words(String sql) {
        var byOwner = new LinkedHashMap<String, Map<String, String>>();
        db.sql(sql + " order by 1, 2")
                .query((row, _) -> byOwner.computeIfAbsent(row.getString("owner"), _ -> new LinkedHashMap<>())
                        .put(row.getString("name"), row.getString("word")))
                .list();
        return byOwner;
    }

    /// Keeps a code as somebody wants it, with a new version of its set and rows of history.
    ///
    /// @param before the code as it was, or without version and words when it is new
    /// @throws Changed when somebody else has added the same code, or changed this one since it was read
    @Transactional
    public void change(Code before, Code after, Change.Act act, Viewer by) {
        var version = versions.next(after.set());
        write(after);
        history.note(new History.Moment(after.set(), version, act, by), after.code(), before.facts(), after.facts());
        news.publishEvent(new CodesChanged());
    }

    private void write(Code code) {
        var saved = db.sql(code.version() == 0 ? """
                        insert into code (code_set, code, parent, position, shipped, changed)
                        values (:set, :code, nullif(:parent, ''),
                                (select coalesce(max(position), 0) + 1 from code where code_set = :set), false, true)
                            on conflict do nothing
                        """ : """
                        update code
                           set parent = nullif(:parent, ''), retired = :retired, changed = true, version = version + 1
                         where code_set = :set
                           and code = :code
                           and version = :version
                        """)
                .param("set", code.set())
                .param("code", code.code())
                .param("parent", code.parent())
                .param("retired", code.retired())
                .param("version", code.version())
                .update();
        if (saved == 0) {
            throw new Changed();
        }
        code.labels().forEach((language, label) -> writeWord(code, "code_label", "language", "label", language, label));
        code.properties().forEach((name, value) -> writeWord(code, "code_property", "name", "value", name, value));
        writeMerger(code);
    }

    private void writeWord(Code code, String table, String name, String value, String nameOf, String valueOf) {
        db.sql("""
                        insert into %1$s (code_set, code, %2$s, %3$s, changed)
                        values (:set, :code, :name, :value, true)
                            on conflict (code_set, code, %2$s) do update
                           set %3$s = :value, changed = true
                         where %1$s.%3$s <> :value
                        """.formatted(table, name, value))
                .param("set", code.set())
                .param("code", code.code())
                .param("name", nameOf)
                .param("value", valueOf)
                .update();
    }

    private void writeMerger(Code code) {
        db.sql("delete from code_map where code_set = :set and code = :code and rule = 'merged'")
                .param("set", code.set())
                .param("code", code.code())
                .update();
        if (!code.mergedInto().isEmpty()) {
            db.sql("insert into code_map (code_set, code, to_set, to_code, rule) values (:set, :code, :set, :into, 'merged')")
                    .param("set", code.set())
                    .param("code", code.code())
                    .param("into", code.mergedInto())
                    .update();
        }
    }
}
