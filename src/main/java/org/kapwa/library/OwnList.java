package org.kapwa.library;

/// The list that each member keeps for themselves, as far as a resource's page tells of it.
public interface OwnList {

    boolean holds(long member, long resource);
}
