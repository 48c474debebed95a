package org.kapwa.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One link of the chain.
///
/// @param who the member who did it; null for nobody known or the command line
/// @param reason why, as far as it was said and not taken away since
public record Entry(
        long id, OffsetDateTime at, @Nullable Long who, String what, String object, String address, String reason) {}
