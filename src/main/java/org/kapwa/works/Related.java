package org.kapwa.works;

/// A resource as it stands to another.
///
/// @param isLater whether it came of the other, not the other of it: its translation, not its original
/// @param statedBy the member who said so; 0 for a sister, of which nobody said it directly
public record Related(long resource, Relation relation, boolean isLater, long statedBy) {}
