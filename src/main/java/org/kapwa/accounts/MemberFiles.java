package org.kapwa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.kapwa.web.Changed;
import org.kapwa.web.NotFound;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Members as staff work with them. Each change is checked on the record, and the site keeps an administrator.
@Component
public class MemberFiles {

    private static final String COLUMNS =
            "m.id, m.handle, coalesce(m.email, '') as email, m.name, m.state, m.language, m.registered_at";

    private final JdbcClient db;
    private final Members members;
    private final Grants grants;
    private final ApplicationEventPublisher news;

    MemberFiles(JdbcClient db, Members members, Grants grants, ApplicationEventPublisher news) {
        this.db = db;
        this.members = members;
        this.grants = grants;
        this.news = news;
    }

    /// @throws NotFound when there is no such member
    public MemberFile find(long id) {
        var granted = grants.of(id);
        return db.sql("""
                        select %s, m.asked, m.state_reason,
                               (select max(seen_at) from session where member = m.id) as seen_at
                          from member m
                         where m.id = :id
                           and m.state <> 'former'
                        """.formatted(COLUMNS))
                .param("id", id)
                .query((row, _) -> file(row, granted))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The newest members first.
    public List<MemberRow> search(MemberSearch search, int howMany) {
        return db.sql("""
                        select %s, array(select role from member_role where member = m.id order by role) as roles
                          from member m
                         where m.id < :before
                           and (m.state = :state or (:state = '' and m.state <> 'former'))
                           and (:role = '' or m.id in (select member from member_role where role = :role))
                           and (:words = ''
                                or (lower(name || ' ' || handle::text || ' ' || coalesce(email::text, '')) like :pattern
                                    and (:byEmail or lower(name || ' ' || handle::text) like :pattern)))
                         order by m.id desc
                         limit :howMany
                        """.formatted(COLUMNS))
                .param("before", search.before())
                .param("state", search.state())
                .param("role", search.role())
                .param("words", search.words())
                .param("byEmail", search.byEmail())
                .param("pattern", search.pattern())
                .param("howMany", howMany)
                .query((row, _) -> row(row))
                .list();
    }

    /// Changes a member's state by one of the file's own rules.
    ///
    /// @throws Changed when somebody else has decided meanwhile
    @Transactional
    public MemberFile change(MemberFile before, UnaryOperator<MemberFile> rule) {
        var after = rule.apply(before);
        if (before.has(Role.ADMINISTRATOR) && !after.member().isActive()) {
            grants.refuseIfLastAdministrator(before.member().id());
        }
        var saved = db.sql("""
                        update member
                           set state = :state, state_reason = :reason
                         where id = :id
                           and state = :before
                        """)
                .param("state", after.member().state())
                .param("reason", after.reason())
                .param("id", before.member().id())
                .param("before", before.member().state())
                .update();
        if (saved == 0) {
            throw new Changed();
        }
        news.publishEvent(new MemberChanged(after.member().id()));
        return after;
    }

    /// Somebody who is not let in leaves nothing behind.
    ///
    /// @throws Changed when somebody else has decided meanwhile
    @Transactional
    public void decline(MemberFile waiting, Viewer staff) {
        if (!members.delete(waiting.declinedBy(staff).member().id())) {
            throw new Changed();
        }
    }

    @Transactional
    public void give(MemberFile file, Grant grant, Viewer staff) {
        file.refuseRolesUnlessBy(staff);
        grants.give(file.member().id(), grant);
    }

    @Transactional
    public void take(MemberFile file, Role role, Viewer staff) {
        file.refuseRolesUnlessBy(staff);
        if (role == Role.ADMINISTRATOR) {
            grants.refuseIfLastAdministrator(file.member().id());
        }
        grants.take(file.member().id(), role);
    }

    private static MemberFile file(ResultSet row, List<Grant> grants) throws SQLException {
        return new MemberFile(
                member(row),
                grants,
                row.getString("asked"),
                row.getString("state_reason"),
                row.getObject("registered_at", OffsetDateTime.class),
                row.getObject("seen_at", OffsetDateTime.class));
    }

    private static MemberRow row(ResultSet row) throws SQLException {
        var roles = List.of((String[]) row.getArray("roles").getArray());
        return new MemberRow(member(row), roles, row.getObject("registered_at", OffsetDateTime.class));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("email"),
                row.getString("name"),
                row.getString("state"),
                row.getString("language"));
    }
}
