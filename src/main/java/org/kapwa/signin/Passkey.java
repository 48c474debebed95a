package org.kapwa.signin;

import java.time.OffsetDateTime;

/// A passkey as its member sees it.
///
/// @param label what the member calls it: "My phone"
record Passkey(long id, String label, OffsetDateTime addedAt, OffsetDateTime usedAt) {}
