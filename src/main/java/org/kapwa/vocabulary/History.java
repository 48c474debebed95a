package org.kapwa.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kapwa.web.MemberNames;
import org.kapwa.web.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who changed which word when, and what it was before. Nothing in it is ever changed itself. Names are asked for late:
/// those who know members also know codes.
@Component
class History {

    private static final int A_PAGE = 50;

    private final JdbcClient db;
    private final Clock clock;
    private final ObjectProvider<MemberNames> names;

    History(JdbcClient db, Clock clock, ObjectProvider<MemberNames> names) {
        this.db = db;
        this.clock = clock;
        this.names = names;
    }

    /// What the rows of one act have in common.
    record Moment(String scheme, int version, Change.Act act, Viewer by) {}

    /// Notes the fields that differ; a thing that only now exists differs in all it has.
    void note(Moment moment, String item, Map<String, String> before, Map<String, String> after) {
        var fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        fields.removeIf(field -> before.getOrDefault(field, "").equals(after.getOrDefault(field, "")));
        if (fields.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into vocabulary_change (scheme, version, item, act, field, before, after, member, changed_at)
                        select :scheme, :version, :item, :act, f, b, a, :member, :now
                          from unnest(:fields, :before, :after) as given (f, b, a)
                        """)
                .param("scheme", moment.scheme())
                .param("version", moment.version())
                .param("item", item)
                .param("act", moment.act().code())
                .param("member", moment.by().member(), java.sql.Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .param("fields", fields.toArray(String[]::new))
                .param("before", values(fields, before))
                .param("after", values(fields, after))
                .update();
    }

    private static String[] values(TreeSet<String> fields, Map<String, String> facts) {
        return fields.stream().map(field -> facts.getOrDefault(field, "")).toArray(String[]::new);
    }

    /// The newest changes of a scheme.
    List<Change> of(String scheme) {
        return of(scheme, "");
    }

    /// The newest changes of one code or concept.
    List<Change> of(String scheme, String item) {
        var changes = db.sql("""
                        select version, item, act, field, before, after, member, changed_at
                          from vocabulary_change
                         where scheme = :scheme
                           and (:item = '' or item = :item)
                         order by id desc
                         limit :most
                        """)
                .param("scheme", scheme)
                .param("item", item)
                .param("most", A_PAGE)
                .query(History::change)
                .list();
        var members = changes.stream().map(Change::member).filter(Objects::nonNull).collect(Collectors.toSet());
        var named = names.getObject().of(members);
        return changes.stream().map(change -> change.by(named.getOrDefault(change.member(), ""))).toList();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getInt("version"),
                row.getString("item"),
                Change.Act.of(row.getString("act")),
                row.getString("field"),
                row.getString("before"),
                row.getString("after"),
                row.getObject("member", Long.class),
                "",
                row.getObject("changed_at", OffsetDateTime.class));
    }
}
