package org.kapwa.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.kapwa.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The outbox. Writing into it is part of the caller's transaction: a mail is as sure as the change that it tells of.
@Component
public class Mails {

    private static final int MOST_ATTEMPTS = 8;

    private final JdbcClient db;
    private final Clock clock;
    private final Words words;
    private final Smtp smtp;

    Mails(JdbcClient db, Clock clock, Words words, Smtp smtp) {
        this.db = db;
        this.clock = clock;
        this.words = words;
        this.smtp = smtp;
    }

    /// Writes a mail in the recipient's language from two sentences of the message bundles.
    ///
    /// @param key the mail's name: `<key>.subject` and `<key>.text` are its sentences
    public void write(String recipient, String language, String key, Object... arguments) {
        writeAgain(recipient, language, "", key, arguments);
    }

    /// Writes a mail of a kind that comes again and again.
    ///
    /// @param unsubscribe the address by which its reader ends them, without signing in (RFC 8058)
    public void writeAgain(String recipient, String language, String unsubscribe, String key, Object... arguments) {
        var now = OffsetDateTime.now(clock);
        db.sql("""
                        insert into mail (recipient, subject, text, language, unsubscribe, state, next_try_at, written_at)
                        values (:recipient, :subject, :text, :language, :unsubscribe, :state, :now, :now)
                        """)
                .param("recipient", oneLine(recipient))
                .param("subject", oneLine(words.say(language, key + ".subject", arguments)))
                .param("text", words.say(language, key + ".text", arguments))
                .param("language", language)
                .param("unsubscribe", unsubscribe)
                .param("state", smtp.isNamed() ? "waiting" : "kept")
                .param("now", now)
                .update();
    }

    /// The newest mails, for an administrator.
    public List<Mail> newest(long before, int howMany) {
        return db.sql("""
                        select id, recipient, subject, text, language, state, attempts, problem, written_at, unsubscribe
                          from mail
                         where id < :before
                         order by id desc
                         limit :howMany
                        """)
                .param("before", before)
                .param("howMany", howMany)
                .query(Mail.class)
                .list();
    }

    /// What was written to an address, newest first, for its owner's own copy of their data.
    public List<Mail> to(String recipient, int most) {
        return db.sql("""
                        select id, recipient, subject, text, language, state, attempts, problem, written_at, unsubscribe
                          from mail
                         where lower(recipient) = lower(:recipient)
                         order by id desc
                         limit :most
                        """)
                .param("recipient", recipient)
                .param("most", most)
                .query(Mail.class)
                .list();
    }

    /// Blanks what was written to an address whose owner leaves; what waits is not sent any more.
    public void forget(String recipient) {
        db.sql("""
                        update mail
                           set recipient = '', subject = '', text = '', unsubscribe = '',
                               state = case when state = 'waiting' then 'failed' else state end
                         where lower(recipient) = lower(:recipient)
                        """)
                .param("recipient", recipient)
                .update();
    }

    /// Takes out what was written before a moment, also what still waits because no server is named any more.
    void dropWrittenBefore(OffsetDateTime moment) {
        db.sql("delete from mail where written_at < :moment")
                .param("moment", moment)
                .update();
    }

    /// Takes mails that are due, out of other nodes' reach until the transaction ends.
    List<Mail> due(int howMany) {
        return db.sql("""
                        select id, recipient, subject, text, language, state, attempts, problem, written_at, unsubscribe
                          from mail
                         where state = 'waiting'
                           and next_try_at <= :now
                         order by next_try_at
                         limit :howMany
                           for update skip locked
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("howMany", howMany)
                .query(Mail.class)
                .list();
    }

    /// What was sent may hold a one-time link, so its text is not kept.
    void sent(Mail mail) {
        db.sql("update mail set state = 'sent', text = '', unsubscribe = '', attempts = attempts + 1, sent_at = :now, problem = null where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", mail.id())
                .update();
    }

    /// Tries again after 1, 2, 4 … minutes and gives up after eight attempts.
    void failed(Mail mail, String problem) {
        var wait = Duration.ofMinutes(1L << Math.min(mail.attempts(), 10));
        db.sql("""
                        update mail
                           set attempts = attempts + 1,
                               state = case when attempts + 1 >= :most then 'failed' else 'waiting' end,
                               next_try_at = :next,
                               problem = :problem
                         where id = :id
                        """)
                .param("most", MOST_ATTEMPTS)
                .param("next", OffsetDateTime.now(clock).plus(wait))
                .param("problem", problem)
                .param("id", mail.id())
                .update();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ").strip();
    }
}
