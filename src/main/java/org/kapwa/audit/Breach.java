package org.kapwa.audit;

/// An entry that is not as it was written.
///
/// @param kind `changed` (it does not fit its hash or the entry before it), `missing` (entries before it are gone) or
///     `reason` (its reason is not the one that was given)
public record Breach(long entry, String kind) {}
