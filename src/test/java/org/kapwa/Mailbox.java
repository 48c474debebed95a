package org.kapwa;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a site wrote to people.
public final class Mailbox {

    private final JdbcClient db;

    public Mailbox(RunningSite site) {
        this.db = site.bean(JdbcClient.class);
    }

    /// The newest text to an address.
    public String text(String email) {
        return db.sql("select text from mail where recipient = :email order by id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
    }

    /// The path of the newest link to an address that begins so: `/password/`.
    public String link(String email, String start) {
        var found = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(start) + "\\S+)").matcher(text(email));
        if (!found.find()) {
            throw new AssertionError("no link " + start + " in: " + text(email));
        }
        return found.group(1);
    }

    /// The subjects of what was written to an address, oldest first.
    public List<String> subjects(String email) {
        return db.sql("select subject from mail where recipient = :email order by id")
                .param("email", email)
                .query(String.class)
                .list();
    }
}
