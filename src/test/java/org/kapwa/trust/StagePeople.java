package org.kapwa.trust;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kapwa.RunningSite;
import org.kapwa.Visitor;
import org.kapwa.accounts.Secret;
import org.kapwa.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Members in every state, and links that still work or do not.
final class StagePeople {

    static final String SUSPENDED = "suspended";
    static final String WAITING = "waiting";
    static final String GONE = "gone";
    static final String HOST_ELSEWHERE = "host elsewhere";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final RunningSite site;
    private final JdbcClient db;

    StagePeople(RunningSite site) {
        this.site = site;
        this.db = site.bean(JdbcClient.class);
    }

    /// Who once came in, or would like to, each with the cookies that they have; and a host in whose care nothing is that
    /// the walk meets.
    Map<String, Visitor> halfway() {
        var gone = site.signedIn(site.member("Gita Gone"));
        gone.post("/me/data/erasure", "contributions", "keep");
        return Map.of(SUSPENDED, put(SUSPENDED), WAITING, put(WAITING), GONE, gone, HOST_ELSEWHERE, hostElsewhere());
    }

    /// Somebody who was signed in when they came into a state, and who tries to come in again.
    private Visitor put(String state) {
        var member = site.member("Paz Put");
        var visitor = site.signedIn(member);
        db.sql("update member set state = :state where id = :id")
                .param("state", state)
                .param("id", member.id())
                .update();
        visitor.post("/signin", "email", member.email(), "password", RunningSite.PASSWORD);
        return visitor;
    }

    private Visitor hostElsewhere() {
        var host = site.member("Hugo Elsewhere", Role.HOST);
        db.sql("update member_role set languages = '{fr}' where member = :id")
                .param("id", host.id())
                .update();
        return site.signedIn(host);
    }

    /// @param state a member's state, or `staff` for an active host
    long member(String state) {
        var member = state.equals("staff") ? site.member("Walked", Role.HOST) : site.member("Walked");
        if (!state.equals("staff") && !state.equals("any")) {
            db.sql("update member set state = :state where id = :id")
                    .param("state", state)
                    .param("id", member.id())
                    .update();
        }
        return member.id();
    }

    String link(String purpose, String state) {
        var secret = Secret.fresh();
        if (state.equals("open")) {
            db.sql("""
                            insert into one_time_link (token_hash, purpose, member, email, expires_at)
                            values (:hash, :purpose, :member, :email, now() + interval '1 hour')
                            """)
                    .param("hash", secret.hash())
                    .param("purpose", purpose)
                    .param("member", member("active"))
                    .param("email", "walked" + NUMBER.incrementAndGet() + "@example.org")
                    .update();
        }
        return secret.text();
    }

    String invitation(String state) {
        var secret = Secret.fresh();
        if (state.equals("open")) {
            db.sql("""
                            insert into invitation (token_hash, email, invited_at, expires_at)
                            values (:hash, :email, now(), now() + interval '1 hour')
                            """)
                    .param("hash", secret.hash())
                    .param("email", "invited" + NUMBER.incrementAndGet() + "@example.org")
                    .update();
        }
        return secret.text();
    }
}
