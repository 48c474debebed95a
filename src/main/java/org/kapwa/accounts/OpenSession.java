package org.kapwa.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;

/// A session as its member sees it.
///
/// @param provedAt when its member last signed in or gave the password again
/// @param here whether it is the one of the request
record OpenSession(
        long id,
        Client client,
        Proof proof,
        OffsetDateTime startedAt,
        OffsetDateTime seenAt,
        OffsetDateTime provedAt,
        boolean here) {

    static final Duration FRESH = Duration.ofMinutes(10);
    static final String COLUMNS = "id, token_hash, browser, system, proof, started_at, seen_at, proved_at";

    boolean isFresh(OffsetDateTime now) {
        return provedAt.plus(FRESH).isAfter(now);
    }

    static OpenSession read(ResultSet row, byte[] here) throws SQLException {
        return new OpenSession(
                row.getLong("id"),
                new Client(row.getString("browser"), row.getString("system")),
                Proof.of(row.getString("proof")),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("seen_at", OffsetDateTime.class),
                row.getObject("proved_at", OffsetDateTime.class),
                Arrays.equals(row.getBytes("token_hash"), here));
    }
}
