package org.kapwa.references;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Viewer;

/// A file of records that a host brought.
///
/// @param state `checking`, `checked`, `importing`, `done`, `unreadable` or `broken`
/// @param problem why it is unreadable or broken, the key of a sentence
record Import(
        long id,
        long member,
        String name,
        long bytes,
        String state,
        String format,
        String problem,
        int created,
        int duplicates,
        int rejected,
        OffsetDateTime uploadedAt,
        @Nullable OffsetDateTime finishedAt) {

    boolean isTrial() {
        return state.equals("checking") || state.equals("checked");
    }

    boolean isUnderWay() {
        return state.equals("checking") || state.equals("importing");
    }

    boolean hasFailed() {
        return state.equals("unreadable") || state.equals("broken");
    }

    boolean mayBeConfirmed() {
        return state.equals("checked") && created > 0;
    }

    boolean isConfirmed() {
        return state.equals("importing") || state.equals("done");
    }

    /// Nothing of it has come into the library yet. What they brought is theirs to discard; the rest is for whoever decides
    /// on everything.
    boolean mayBeDiscardedBy(Viewer viewer) {
        return isUnconfirmed() && (viewer.is(member) || viewer.isHostOfEverything());
    }

    private boolean isUnconfirmed() {
        return state.equals("checked") || state.equals("unreadable");
    }

    void requireDiscardableBy(Viewer viewer) {
        if (!mayBeDiscardedBy(viewer)) {
            throw new NotAllowed("references.refused.discard");
        }
    }

    /// Only what was looked at is taken in, and once. It is published at once and may be about anything, so a host who cares
    /// for a part only may look but not decide.
    void requireConfirmableBy(Viewer viewer) {
        if (!viewer.isHostOfEverything()) {
            throw new NotAllowed("references.refused.care");
        }
        if (!mayBeConfirmed()) {
            throw new NotAllowed("references.refused.confirm");
        }
    }

    Tally tally() {
        return new Tally(created, duplicates, rejected);
    }

    String path() {
        return "/library/imports/" + id;
    }
}
