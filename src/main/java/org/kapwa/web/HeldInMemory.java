package org.kapwa.web;

/// What a node holds in memory for its pages while other nodes may change it in the database.
public interface HeldInMemory {

    /// Reads anew what has changed.
    ///
    /// @return whether anything had
    boolean catchUp();
}
