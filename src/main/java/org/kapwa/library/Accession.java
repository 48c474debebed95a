package org.kapwa.library;

import org.kapwa.works.Duplicate;

/// What became of a record that was brought to the library.
public sealed interface Accession {

    /// @param shortened whether something of it was too long to be kept whole
    record Taken(long resource, boolean shortened) implements Accession {}

    /// It is there already.
    record Known(Duplicate duplicate) implements Accession {}
}
