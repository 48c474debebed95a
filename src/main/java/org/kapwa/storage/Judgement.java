package org.kapwa.storage;

import java.util.List;
import org.kapwa.inspection.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A scanner's word on a kept file, carried out.
@Component
class Judgement {

    private final StoredFiles rows;
    private final FileContents contents;
    private final UnusedFiles unused;
    private final TransactionTemplate transaction;

    Judgement(StoredFiles rows, FileContents contents, UnusedFiles unused, TransactionTemplate transaction) {
        this.rows = rows;
        this.contents = contents;
        this.unused = unused;
        this.transaction = transaction;
    }

    void clear(StoredFile file) {
        var left = file.reasons().stream()
                .filter(reason -> reason != Reason.NOT_SCANNED)
                .toList();
        transaction.executeWithoutResult(_ -> {
            rows.judge(file.hash(), left);
            contents.changed(file.hash());
        });
    }

    void condemn(StoredFile file) {
        transaction.executeWithoutResult(_ -> {
            rows.lock(file.hash());
            rows.judge(file.hash(), List.of(Reason.INFECTED));
            contents.remove(file.hash());
            unused.removeSoon(List.of(file.hash()));
        });
    }
}
