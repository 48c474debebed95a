package org.kapwa.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links that work once and not for long. The database knows only the hash of what is in them.
@Component
public class OneTimeLinks {

    private record Row(@org.jspecify.annotations.Nullable Long member, String email, String next) {

        OneTimeLink link(Purpose purpose) {
            return new OneTimeLink(purpose, member, null, email, next);
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    OneTimeLinks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Secret make(OneTimeLink link) {
        var secret = Secret.fresh();
        keep(secret, link);
        return secret;
    }

    /// Keeps a link under a secret that was made elsewhere, as the challenge of a passkey is.
    public void keep(Secret secret, OneTimeLink link) {
        db.sql("""
                        insert into one_time_link (token_hash, purpose, member, browser_hash, email, next, expires_at)
                        values (:hash, :purpose, :member, :browser, :email, :next, :expires)
                        """)
                .param("hash", secret.hash())
                .param("purpose", link.purpose().code())
                .param("member", link.member())
                .param("browser", link.browser() == null ? null : link.browser().hash())
                .param("email", link.email())
                .param("next", link.next())
                .param("expires", OffsetDateTime.now(clock).plus(link.purpose().lifetime()))
                .update();
    }

    /// A link that would work now, whatever the browser.
    public Optional<OneTimeLink> find(Purpose purpose, Secret secret) {
        return db.sql("""
                        select member, email, next
                          from one_time_link
                         where token_hash = :hash
                           and purpose = :purpose
                           and expires_at > :now
                        """)
                .param("hash", secret.hash())
                .param("purpose", purpose.code())
                .param("now", OffsetDateTime.now(clock))
                .query(Row.class)
                .optional()
                .map(row -> row.link(purpose));
    }

    /// Uses a link up; nothing when it was used before, is too old or bound to a browser.
    public Optional<OneTimeLink> use(Purpose purpose, Secret secret) {
        return use(purpose, secret, new Secret(""));
    }

    /// Uses a link up in the browser it is bound to; in another browser it stays as it is.
    public Optional<OneTimeLink> use(Purpose purpose, Secret secret, Secret browser) {
        return db.sql("""
                        delete from one_time_link
                         where token_hash = :hash
                           and purpose = :purpose
                           and (browser_hash is null or browser_hash = :browser)
                           and expires_at > :now
                        returning member, email, next
                        """)
                .param("hash", secret.hash())
                .param("purpose", purpose.code())
                .param("browser", browser.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(Row.class)
                .optional()
                .map(row -> row.link(purpose));
    }

    public void dropAll(Purpose purpose) {
        db.sql("delete from one_time_link where purpose = :purpose")
                .param("purpose", purpose.code())
                .update();
    }

    /// Takes back a member's links of a kind, so that only the newest works.
    public void dropAll(Purpose purpose, long member) {
        db.sql("delete from one_time_link where purpose = :purpose and member = :member")
                .param("purpose", purpose.code())
                .param("member", member)
                .update();
    }

    /// Takes back all of a member's links, whatever they are for.
    public void dropAll(long member) {
        db.sql("delete from one_time_link where member = :member")
                .param("member", member)
                .update();
    }

    /// The addresses besides their own that links of a member are about.
    List<String> addressesOf(long member) {
        return db.sql("select distinct email::text from one_time_link where member = :member and email <> ''")
                .param("member", member)
                .query(String.class)
                .list();
    }

    void dropExpired() {
        db.sql("delete from one_time_link where expires_at <= :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
