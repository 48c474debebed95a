package org.kapwa.library;

import java.util.Locale;
import java.util.Set;

/// Where a resource stands on its way from a member's desk to the shelf.
enum State {
    DRAFT,
    SUBMITTED,
    ON_HOLD,
    PUBLISHED,
    REFUSED,
    WITHDRAWN;

    private static final Set<State> WAITING = Set.of(SUBMITTED, ON_HOLD);
    private static final Set<State> EDITABLE = Set.of(DRAFT, SUBMITTED, ON_HOLD, REFUSED);

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// A host has to decide on it.
    boolean isWaiting() {
        return WAITING.contains(this);
    }

    /// Its contributor may still change it.
    boolean isEditable() {
        return EDITABLE.contains(this);
    }
}
