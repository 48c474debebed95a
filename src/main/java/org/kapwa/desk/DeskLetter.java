package org.kapwa.desk;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.library.HostsDesk;

/// What a host was last written of what waits for them.
///
/// @param wanted whether they want to be written to
/// @param told the numbers of what waited then
record DeskLetter(boolean wanted, @Nullable OffsetDateTime sentAt, List<Long> told) {

    private static final Duration PAUSE = Duration.ofDays(1);

    /// At most once a day, and only where something waits that they were not told of.
    boolean isDue(List<HostsDesk.Item> waiting, OffsetDateTime now) {
        return wanted
                && (sentAt == null || !now.isBefore(sentAt.plus(PAUSE)))
                && waiting.stream().anyMatch(this::isNew);
    }

    /// What is on hold a host has seen; what was submitted again is new again.
    private boolean isNew(HostsDesk.Item item) {
        return !item.isOnHold()
                && (!told.contains(item.card().id()) || (sentAt != null && item.since().isAfter(sentAt)));
    }
}
