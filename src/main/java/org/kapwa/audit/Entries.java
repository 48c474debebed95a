package org.kapwa.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The chain of entries. The database itself numbers and hashes them and refuses to change them.
@Component
class Entries {

    private static final Logger ELSEWHERE = LoggerFactory.getLogger("kapwa.audit");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private record Written(long id, byte[] hash) {}

    private record Line(
            long id, String at, @org.jspecify.annotations.Nullable Long who, String what, String object, String hash) {}

    private final JdbcClient db;
    private final Clock clock;
    private final JsonMapper json;

    Entries(JdbcClient db, Clock clock, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    void add(Deed deed) {
        var now = OffsetDateTime.now(clock);
        var salt = salt();
        var written = db.sql("""
                        insert into audit_entry (at, who, what, object, address, reason_hash)
                        values (:at, :who, :what, :object, :address, :reasonHash)
                        returning id, hash
                        """)
                .param("at", now)
                .param("who", deed.who())
                .param("what", deed.what())
                .param("object", deed.object())
                .param("address", deed.network().text())
                .param("reasonHash", deed.reason().isEmpty() ? null : hash(salt, deed.reason()))
                .query(Written.class)
                .single();
        if (!deed.reason().isEmpty()) {
            keepReason(written.id, salt, deed.reason());
        }
        tellElsewhere(deed, written, now);
    }

    List<Entry> newest(long before, int howMany) {
        return db.sql("""
                        select e.id, e.at, e.who, e.what, e.object, e.address, coalesce(r.text, '') as reason
                          from audit_entry e
                          left join audit_reason r on r.entry = e.id
                         where e.id < :before
                         order by e.id desc
                         limit :howMany
                        """)
                .param("before", before)
                .param("howMany", howMany)
                .query(Entry.class)
                .list();
    }

    List<Entry> about(long member, long before, int howMany) {
        return db.sql("""
                        select e.id, e.at, e.who, e.what, e.object, e.address, coalesce(r.text, '') as reason
                          from audit_entry e
                          left join audit_reason r on r.entry = e.id
                         where (e.who = :member or e.object = :object)
                           and e.id < :before
                         order by e.id desc
                         limit :howMany
                        """)
                .param("member", member)
                .param("object", "member:" + member)
                .param("before", before)
                .param("howMany", howMany)
                .query(Entry.class)
                .list();
    }

    List<Breach> breaches(int most) {
        return db.sql("""
                        select entry, kind
                          from (select e.id as entry,
                                       case when e.id <> coalesce(lag(e.id) over chain, 0) + 1 then 'missing'
                                            when e.hash <> audit_hash(coalesce(lag(e.hash) over chain, ''), e)
                                            then 'changed'
                                            when r.entry is not null
                                             and e.reason_hash is distinct from
                                                 sha256(r.salt || convert_to(r.text, 'UTF8'))
                                            then 'reason' end as kind
                                  from audit_entry e
                                  left join audit_reason r on r.entry = e.id
                                window chain as (order by e.id)) as checked
                         where kind is not null
                         order by entry
                         limit :most
                        """)
                .param("most", most)
                .query(Breach.class)
                .list();
    }

    void forgetReasons(long member) {
        db.sql("""
                        delete from audit_reason
                         using audit_entry e
                         where e.id = entry
                           and (e.who = :member or e.object = :object)
                        """)
                .param("member", member)
                .param("object", "member:" + member)
                .update();
    }

    private void keepReason(long entry, byte[] salt, String reason) {
        db.sql("insert into audit_reason (entry, salt, text) values (:entry, :salt, :text)")
                .param("entry", entry)
                .param("salt", salt)
                .param("text", reason)
                .update();
    }

    /// One JSON line an entry, for a system that the site's own people cannot reach (ASVS 16.4.3).
    private void tellElsewhere(Deed deed, Written written, OffsetDateTime at) {
        if (ELSEWHERE.isInfoEnabled()) {
            var hash = HexFormat.of().formatHex(written.hash);
            ELSEWHERE.info(json.writeValueAsString(
                    new Line(written.id, at.toString(), deed.who(), deed.what(), deed.object(), hash)));
        }
    }

    private static byte[] salt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    private static byte[] hash(byte[] salt, String reason) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(reason.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
