package org.kapwa.audit;

import org.jspecify.annotations.Nullable;

/// Something done, before it is an entry of the chain.
///
/// @param network where it came from, see [Network]
record Deed(@Nullable Long who, String what, String object, Network network, String reason) {}
