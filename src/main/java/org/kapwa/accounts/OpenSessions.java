package org.kapwa.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kapwa.web.SessionCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sessions of one member: which there are, and ending them from afar.
@Component
public class OpenSessions {

    private final JdbcClient db;
    private final Clock clock;
    private final SessionCookie cookie;

    OpenSessions(JdbcClient db, Clock clock, SessionCookie cookie) {
        this.db = db;
        this.clock = clock;
        this.cookie = cookie;
    }

    /// Whether the request's member has shown who they are within the last ten minutes.
    public boolean isFresh(HttpServletRequest request) {
        return here(request).filter(session -> session.isFresh(OffsetDateTime.now(clock))).isPresent();
    }

    public boolean isDoublyProved(HttpServletRequest request) {
        return here(request).filter(session -> session.proof() == Proof.DOUBLE).isPresent();
    }

    Optional<OpenSession> here(HttpServletRequest request) {
        var here = hash(request);
        return db.sql("select " + OpenSession.COLUMNS + " from session where token_hash = :hash")
                .param("hash", here)
                .query((row, _) -> OpenSession.read(row, here))
                .optional();
    }

    /// The most recently used first.
    List<OpenSession> of(long member, HttpServletRequest request) {
        var here = hash(request);
        return db.sql("select " + OpenSession.COLUMNS + " from session where member = :member order by seen_at desc, id desc")
                .param("member", member)
                .query((row, _) -> OpenSession.read(row, here))
                .list();
    }

    /// Somebody else's session is not touched, whatever number is asked for.
    ///
    /// @return whether one ended
    boolean end(long member, long session) {
        return db.sql("delete from session where member = :member and id = :session")
                .param("member", member)
                .param("session", session)
                .update() > 0;
    }

    /// @return whether there were any
    public boolean endOthers(long member, HttpServletRequest request) {
        return db.sql("delete from session where member = :member and token_hash <> :here")
                .param("member", member)
                .param("here", hash(request))
                .update() > 0;
    }

    private byte[] hash(HttpServletRequest request) {
        var value = cookie.read(request);
        return new Secret(value == null ? "" : value).hash();
    }
}
