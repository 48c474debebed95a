package org.kapwa.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapwa.inspection.CarriedNames;
import org.kapwa.inspection.CarriedNames.Obstacle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The names that kept files carry, as found whenever somebody brings one.
@Component
class NamesInFiles {

    private record Row(String file, String[] names, String obstacle) {

        CarriedNames carried() {
            return new CarriedNames(List.of(names), Obstacle.of(obstacle));
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    NamesInFiles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void keep(String hash, CarriedNames carried) {
        db.sql("""
                        insert into carried_names (file, names, obstacle, found_at)
                        select hash, :names, :obstacle, :now
                          from stored_file
                         where hash = :hash
                        on conflict (file) do update
                           set names = excluded.names, obstacle = excluded.obstacle, found_at = excluded.found_at
                        """)
                .param("hash", hash)
                .param("names", carried.names().toArray(String[]::new))
                .param("obstacle", carried.obstacle().code())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /// It was tried to take them out, and did not work.
    void areStuckIn(String hash) {
        db.sql("update carried_names set obstacle = :obstacle where file = :hash")
                .param("obstacle", Obstacle.STUCK.code())
                .param("hash", hash)
                .update();
    }

    Map<String, CarriedNames> of(Collection<String> hashes) {
        return db.sql("select file, names, obstacle from carried_names where file = any(:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .query((row, _) -> new Row(
                        row.getString("file"), (String[]) row.getArray("names").getArray(), row.getString("obstacle")))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::file, Row::carried));
    }

    void forget(Collection<String> hashes) {
        db.sql("delete from carried_names where file = any(:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }

    void forgetBefore(Instant moment) {
        db.sql("delete from carried_names where found_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
