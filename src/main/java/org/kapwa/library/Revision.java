package org.kapwa.library;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a resource was described before somebody changed it.
///
/// @param version of the resource while it was described so
/// @param files what its files were called; null where that was not kept yet
record Revision(
        int version, long editor, State state, Details details, @Nullable List<String> files, OffsetDateTime editedAt) {}
