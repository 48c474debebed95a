package org.kapwa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kapwa.web.Care;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who has which role.
@Component
class Grants {

    private final JdbcClient db;
    private final Clock clock;

    Grants(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Grant> of(long member) {
        return db.sql("select role, countries, languages, themes from member_role where member = :member order by role")
                .param("member", member)
                .query((row, _) -> read(row))
                .list();
    }

    List<Viewer> holding(Role role) {
        return db.sql("""
                        select m.id, m.handle, m.name, r.role, r.countries, r.languages, r.themes
                          from member_role r
                          join member m on m.id = r.member
                         where r.role = :role
                           and m.state = 'active'
                         order by m.id
                        """)
                .param("role", role.code())
                .query((row, _) -> viewer(row, read(row)))
                .list();
    }

    /// Gives a role, or changes what it covers.
    void give(long member, Grant grant) {
        db.sql("""
                        insert into member_role (member, role, countries, languages, themes, granted_at)
                        values (:member, :role, :countries, :languages, :themes, :now)
                        on conflict (member, role) do update
                           set countries = excluded.countries, languages = excluded.languages, themes = excluded.themes
                        """)
                .param("member", member)
                .param("role", grant.role().code())
                .param("countries", array(grant.countries()))
                .param("languages", array(grant.languages()))
                .param("themes", array(grant.themes()))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void take(long member, Role role) {
        db.sql("delete from member_role where member = :member and role = :role")
                .param("member", member)
                .param("role", role.code())
                .update();
    }

    void takeAll(long member) {
        db.sql("delete from member_role where member = :member")
                .param("member", member)
                .update();
    }

    boolean hasAdministrator() {
        return db.sql("select exists (select 1 from member_role where role = 'administrator')")
                .query(Boolean.class)
                .single();
    }

    /// Waits for whoever else is about to take an administrator away, so that two of them cannot take each other.
    ///
    /// @throws NotAllowed when the site would be left without an administrator
    void refuseIfLastAdministrator(long leaving) {
        var administrators = db.sql("""
                        select r.member
                          from member_role r
                          join member m on m.id = r.member
                         where r.role = 'administrator'
                           and m.state = 'active'
                         order by r.member
                           for update
                        """)
                .query(Long.class)
                .list();
        if (administrators.equals(List.of(leaving))) {
            throw new NotAllowed("accounts.refused.last-administrator");
        }
    }

    private static Viewer viewer(ResultSet row, Grant grant) throws SQLException {
        return new Viewer(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("name"),
                Set.of(Role.MEMBER, grant.role()),
                new Care(grant.countries(), grant.languages(), grant.themes()));
    }

    private static Grant read(ResultSet row) throws SQLException {
        return new Grant(Role.of(row.getString("role")), list(row, "countries"), list(row, "languages"), list(row, "themes"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
