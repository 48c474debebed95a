package org.kapwa.collections;

/// A resource's place in a collection.
///
/// @param note why it is here, in the owner's words
record Item(long resource, int position, String note) {}
