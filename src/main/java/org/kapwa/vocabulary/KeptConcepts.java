package org.kapwa.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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

/// The concepts in the database.
@Component
class KeptConcepts {

    private final JdbcClient db;
    private final Versions versions;
    private final History history;
    private final ApplicationEventPublisher news;

    KeptConcepts(JdbcClient db, Versions versions, History history, ApplicationEventPublisher news) {
        this.db = db;
        this.versions = versions;
        this.history = history;
        this.news = news;
    }

    /// Tells this node that it holds old concepts in memory; the others see it by the version.
    record ConceptsKept() {}

    /// All concepts as of one version.
    record All(int version, List<Entry> entries) {}

    @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public All read() {
        var words = new LinkedHashMap<String, Map<String, Entry.Words>>();
        db.sql("select concept, language, label, variants, definition, status from concept_label order by concept, language")
                .query((row, _) -> words.computeIfAbsent(row.getString("concept"), _ -> new LinkedHashMap<>())
                        .put(row.getString("language"), words(row)))
                .list();
        var entries = db.sql("""
                        select id, version, kind, coalesce(broader, '') as broader, matches, retired,
                               coalesce(merged_into, '') as merged_into
                          from concept
                         order by position, id
                        """)
                .query((row, _) -> entry(row, words.getOrDefault(row.getString("id"), Map.of())))
                .list();
        return new All(versions.all().getOrDefault(Versions.CONCEPTS, 0), entries);
    }

    private static Entry.Words words(ResultSet row) throws SQLException {
        return new Entry.Words(
                row.getString("label"),
                List.of((String[]) row.getArray("variants").getArray()),
                row.getString("definition"),
                row.getString("status").equals("checked"));
    }

    private static Entry entry(ResultSet row, Map<String, Entry.Words> words) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getInt("version"),
                row.getString("kind"),
                row.getString("broader"),
                List.of((String[]) row.getArray("matches").getArray()),
                row.getBoolean("retired"),
                row.getString("merged_into"),
                words);
    }

    /// Keeps concepts as somebody wants them, all of them or none.
    ///
    /// @param before the same concepts as they were, by id; a new one is not in it
    /// @throws Changed when somebody else has added one of them, or changed it since it was read
    @Transactional
    public void change(Map<String, Entry> before, Collection<Entry> after, Change.Act act, Viewer by) {
        var version = versions.next(Versions.CONCEPTS);
        var moment = new History.Moment(Versions.CONCEPTS, version, act, by);
        for (var entry : after) {
            var earlier = before.get(entry.id());
            write(entry);
            writeWords(entry, earlier == null ? Map.of() : earlier.words());
            history.note(moment, entry.id(), earlier == null ? Map.of() : earlier.facts(), entry.facts());
        }
        news.publishEvent(new ConceptsKept());
    }

    private void write(Entry entry) {
        var saved = db.sql(entry.version() == 0 ? """
                        insert into concept (id, kind, broader, matches, position, shipped, changed)
                        values (:id, :kind, nullif(:broader, ''), :matches,
                                (select coalesce(max(position), 0) + 1 from concept), false, true)
                            on conflict do nothing
                        """ : """
                        update concept
                           set kind = :kind, broader = nullif(:broader, ''), matches = :matches, retired = :retired,
                               merged_into = nullif(:into, ''), changed = true, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", entry.id())
                .param("version", entry.version())
                .param("kind", entry.kind())
                .param("broader", entry.broader())
                .param("matches", entry.matches().toArray(String[]::new))
                .param("retired", entry.retired())
                .param("into", entry.mergedInto())
                .update();
        if (saved == 0) {
            throw new Changed();
        }
    }

    private void writeWords(Entry entry, Map<String, Entry.Words> before) {
        var rows = new ArrayList<>(entry.words().entrySet());
        rows.removeIf(row -> row.getValue().equals(before.get(row.getKey())));
        for (var row : rows) {
            var said = row.getValue();
            db.sql("""
                            insert into concept_label (concept, language, label, variants, definition, status, changed)
                            values (:concept, :language, :label, :variants, :definition, :status, true)
                                on conflict (concept, language) do update
                               set label = :label, variants = :variants, definition = :definition, status = :status,
                                   changed = true
                            """)
                    .param("concept", entry.id())
                    .param("language", row.getKey())
                    .param("label", said.label())
                    .param("variants", said.variants().toArray(String[]::new))
                    .param("definition", said.definition())
                    .param("status", said.checked() ? "checked" : "draft")
                    .update();
        }
    }
}
