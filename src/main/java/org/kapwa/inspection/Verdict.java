package org.kapwa.inspection;

import java.util.Collection;
import java.util.Locale;

/// Whether a file may be kept, from best to worst.
public enum Verdict {
    CLEAN,
    /// It can do things by itself (a macro, a script); kept, and people are told.
    FLAGGED,
    /// It is kept, but nobody gets it until it has been scanned.
    QUARANTINED,
    REFUSED;

    /// The name in the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict of(Collection<Reason> reasons) {
        return reasons.stream().map(Reason::verdict).max(Verdict::compareTo).orElse(CLEAN);
    }
}
