package org.kapwa.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.Secret;
import org.kapwa.library.HostsDesk;
import org.kapwa.mail.Mails;
import org.kapwa.web.Site;
import org.kapwa.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The letters to hosts about what waits for them: how much, and the titles; never whose it is.
@Component
class DeskLetters {

    private static final int MOST_TITLES = 20;

    private final JdbcClient db;
    private final Clock clock;
    private final Mails mails;
    private final Site site;

    DeskLetters(JdbcClient db, Clock clock, Mails mails, Site site) {
        this.db = db;
        this.clock = clock;
        this.mails = mails;
        this.site = site;
    }

    boolean areWantedBy(Viewer host) {
        return db.sql("select not exists (select from desk_letter where host = :host and not wanted)")
                .param("host", host.memberOrRefuse())
                .query(Boolean.class)
                .single();
    }

    void want(Viewer host, boolean wanted) {
        db.sql("""
                        insert into desk_letter (host, wanted)
                        values (:host, :wanted)
                        on conflict (host) do update set wanted = excluded.wanted
                        """)
                .param("host", host.memberOrRefuse())
                .param("wanted", wanted)
                .update();
    }

    /// Whether there are letters that a secret ends.
    boolean areEndedBy(String secret) {
        return db.sql("select exists (select from desk_letter where secret = :secret)")
                .param("secret", secret)
                .query(Boolean.class)
                .single();
    }

    /// Ends the letters to whoever holds a secret that stands in them.
    ///
    /// @return whether there are any
    boolean end(String secret) {
        return db.sql("update desk_letter set wanted = false where secret = :secret")
                        .param("secret", secret)
                        .update()
                > 0;
    }

    /// Writes to a host unless nothing is new, they were written to within a day, or they want none.
    @Transactional
    public void write(Member host, List<HostsDesk.Item> waiting) {
        var now = OffsetDateTime.now(clock);
        if (last(host).isDue(waiting, now)) {
            note(host, waiting, now);
            var end = site.address("/letters/" + secretOf(host));
            mails.writeAgain(
                    host.email(),
                    host.language(),
                    end,
                    "desk.mail.waiting",
                    site.name(),
                    host.name(),
                    waiting.size(),
                    titles(waiting),
                    site.address("/desk"),
                    end);
        }
    }

    /// The last letter, out of other nodes' reach until the transaction ends.
    private DeskLetter last(Member host) {
        db.sql("insert into desk_letter (host) values (:host) on conflict do nothing")
                .param("host", host.id())
                .update();
        return db.sql("select wanted, sent_at, told from desk_letter where host = :host for update")
                .param("host", host.id())
                .query((row, _) -> read(row))
                .single();
    }

    /// What ends a host's letters is the same in all of them, so that it works in an old one too.
    private String secretOf(Member host) {
        return db.sql("update desk_letter set secret = coalesce(secret, :fresh) where host = :host returning secret")
                .param("fresh", Secret.fresh().text())
                .param("host", host.id())
                .query(String.class)
                .single();
    }

    private void note(Member host, List<HostsDesk.Item> waiting, OffsetDateTime now) {
        db.sql("update desk_letter set sent_at = :now, told = :told where host = :host")
                .param("now", now)
                .param("told", waiting.stream().map(item -> item.card().id()).toArray(Long[]::new))
                .param("host", host.id())
                .update();
    }

    private static String titles(List<HostsDesk.Item> waiting) {
        var more = waiting.size() > MOST_TITLES ? Stream.of("…") : Stream.<String>empty();
        var newest = waiting.stream()
                .sorted((one, other) -> other.since().compareTo(one.since()))
                .limit(MOST_TITLES)
                .map(item -> "– " + item.card().title().replaceAll("\\s+", " "));
        return Stream.concat(newest, more).collect(Collectors.joining("\n"));
    }

    private static DeskLetter read(ResultSet row) throws SQLException {
        return new DeskLetter(
                row.getBoolean("wanted"),
                row.getObject("sent_at", OffsetDateTime.class),
                List.of((Long[]) row.getArray("told").getArray()));
    }
}
