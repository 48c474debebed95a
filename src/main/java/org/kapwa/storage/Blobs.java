package org.kapwa.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.kapwa.inspection.Findings;
import org.kapwa.inspection.Reason;
import org.kapwa.inspection.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Bytes together with the rows that name them. Bytes are in the store before their row is committed, and go after it
/// has gone, so a row never lacks its bytes.
@Component
class Blobs {

    private final StoredFiles rows;
    private final FileStore store;
    private final TransactionTemplate transaction;

    Blobs(StoredFiles rows, FileStore store, TransactionTemplate transaction) {
        this.rows = rows;
        this.store = store;
        this.transaction = transaction;
    }

    /// @param whenNew what else is to be kept of a content that was not there before, within the same transaction
    /// @throws Refused when it was found to be infected before, though the scanner may be away now
    StoredFile keep(Arrival arrival, Findings findings, Consumer<String> whenNew) {
        return transaction.execute(_ -> {
            rows.lock(arrival.hash());
            if (rows.find(arrival.hash()).filter(StoredFile::isRefused).isPresent()) {
                throw new Refused(Reason.INFECTED);
            }
            store(arrival);
            if (rows.insert(arrival.hash(), arrival.bytes(), findings)) {
                whenNew.accept(arrival.hash());
            }
            return rows.find(arrival.hash()).orElseThrow();
        });
    }

    private void store(Arrival arrival) {
        try {
            store.keep(arrival.hash(), arrival.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
