package org.kapwa.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.kapwa.web.Care;
import org.kapwa.web.Role;
import org.kapwa.web.SessionCookie;
import org.kapwa.web.SessionStore;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sessions. One query a request tells who it is and what they may do now, so ending a session, suspending a member
/// or taking a role away counts at the next request, on every node.
@Component
public class Sessions implements SessionStore {

    static final Duration IDLE = Duration.ofDays(14);
    static final Duration LONGEST = Duration.ofDays(60);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Clock clock;
    private final SessionCookie cookie;
    private final StaffSecondFactor staff;

    Sessions(JdbcClient db, Clock clock, SessionCookie cookie, StaffSecondFactor staff) {
        this.db = db;
        this.clock = clock;
        this.cookie = cookie;
        this.staff = staff;
    }

    /// Where staff must prove themselves by two factors, a session that began with one is a plain member's.
    @Override
    public Optional<Viewer> viewerOf(String value) {
        var now = OffsetDateTime.now(clock);
        var hash = new Secret(value).hash();
        var session = find(hash, now);
        session.filter(open -> open.seenAt.plus(NOTED_EVERY).isBefore(now)).ifPresent(_ -> noteSeen(hash, now));
        return session.map(Open::viewer);
    }

    private record Open(Viewer viewer, OffsetDateTime seenAt) {}

    private Optional<Open> find(byte[] hash, OffsetDateTime now) {
        return db.sql("""
                        select m.id, m.handle, m.name, s.seen_at, h.countries, h.languages, h.themes,
                               array(select role
                                       from member_role
                                      where member = m.id
                                        and (s.proof = 'double' or not :twoNeeded)) as roles
                          from session s
                          join member m on m.id = s.member
                          left join member_role h on h.member = m.id and h.role = 'host'
                         where s.token_hash = :hash
                           and m.state = 'active'
                           and s.seen_at > :idleSince
                           and s.started_at > :startedSince
                        """)
                .param("hash", hash)
                .param("twoNeeded", staff.isRequired())
                .param("idleSince", now.minus(IDLE))
                .param("startedSince", now.minus(LONGEST))
                .query((row, _) -> new Open(viewer(row), row.getObject("seen_at", OffsetDateTime.class)))
                .optional();
    }

    /// Signs a member in on this browser under a fresh secret; a session that the browser had before ends.
    public void open(Member member, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        var secret = Secret.fresh();
        var client = Client.of(request);
        db.sql("""
                        insert into session (token_hash, member, browser, system, proof, started_at, seen_at, proved_at)
                        values (:hash, :member, :browser, :system, :proof, :now, :now, :now)
                        """)
                .param("hash", secret.hash())
                .param("member", member.id())
                .param("browser", client.browser())
                .param("system", client.system())
                .param("proof", proof.code())
                .param("now", OffsetDateTime.now(clock))
                .update();
        cookie.write(secret.text(), LONGEST, response);
    }

    /// Whether a member who came in with this proof must set up a second factor before their roles count.
    public boolean needsSecondFactor(Member member, Proof proof) {
        return staff.isRequired()
                && proof == Proof.SINGLE
                && db.sql("select exists (select 1 from member_role where member = :member)")
                        .param("member", member.id())
                        .query(Boolean.class)
                        .single();
    }

    public boolean isSecondFactorRequiredOfStaff() {
        return staff.isRequired();
    }

    public void close(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        cookie.remove(response);
    }

    public void endAll(long member) {
        db.sql("delete from session where member = :member")
                .param("member", member)
                .update();
    }

    void dropExpired() {
        var now = OffsetDateTime.now(clock);
        db.sql("delete from session where seen_at <= :idleSince or started_at <= :startedSince")
                .param("idleSince", now.minus(IDLE))
                .param("startedSince", now.minus(LONGEST))
                .update();
    }

    private void end(HttpServletRequest request) {
        var value = cookie.read(request);
        if (value != null) {
            db.sql("delete from session where token_hash = :hash")
                    .param("hash", new Secret(value).hash())
                    .update();
        }
    }

    private void noteSeen(byte[] hash, OffsetDateTime now) {
        db.sql("update session set seen_at = :now where token_hash = :hash")
                .param("now", now)
                .param("hash", hash)
                .update();
    }

    private static Viewer viewer(ResultSet row) throws SQLException {
        var roles = EnumSet.of(Role.MEMBER);
        for (var role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.of(role));
        }
        return new Viewer(row.getLong("id"), row.getString("handle"), row.getString("name"), roles, care(row));
    }

    private static Care care(ResultSet row) throws SQLException {
        return row.getArray("countries") == null
                ? Care.EVERYTHING
                : new Care(list(row, "countries"), list(row, "languages"), list(row, "themes"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
