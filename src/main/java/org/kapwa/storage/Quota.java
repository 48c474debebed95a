package org.kapwa.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/// How much a member may bring in a day and how much the whole site may hold.
@Component
class Quota {

    private final JdbcClient db;
    private final Clock clock;
    private final DataSize member;
    private final DataSize site;

    Quota(
            JdbcClient db,
            Clock clock,
            @Value("${kapwa.quota.member}") DataSize member,
            @Value("${kapwa.quota.site}") DataSize site) {
        this.db = db;
        this.clock = clock;
        this.member = member;
        this.site = site;
    }

    /// Takes from what a member has left today.
    ///
    /// @throws OverQuota when it is not enough; nothing is taken then
    @Transactional
    public void spend(long who, long bytes) {
        if (site.toBytes() > 0 && kept() + bytes > site.toBytes()) {
            throw new OverQuota("storage.quota.site");
        }
        if (brought(who, bytes) > member.toBytes()) {
            throw new OverQuota("storage.quota.member");
        }
    }

    private long brought(long who, long bytes) {
        return db.sql("""
                        insert into brought (member, day, bytes)
                        values (:member, :day, :bytes)
                        on conflict (member, day) do update set bytes = brought.bytes + excluded.bytes
                        returning bytes
                        """)
                .param("member", who)
                .param("day", OffsetDateTime.now(clock).toLocalDate())
                .param("bytes", bytes)
                .query(Long.class)
                .single();
    }

    /// Forgets who brought how much on days that no limit asks about any more.
    void forgetBefore(Instant moment) {
        db.sql("delete from brought where day < :day")
                .param("day", LocalDate.ofInstant(moment, ZoneOffset.UTC))
                .update();
    }

    private long kept() {
        return db.sql("select coalesce(sum(bytes), 0) from stored_file")
                .query(Long.class)
                .single();
    }
}
