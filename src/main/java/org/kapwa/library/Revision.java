package org.kapwa.library;

import java.time.OffsetDateTime;

/// How a resource was described before somebody changed it.
///
/// @param version of the resource while it was described so
record Revision(int version, long editor, State state, Details details, OffsetDateTime editedAt) {}
