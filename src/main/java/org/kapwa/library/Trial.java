package org.kapwa.library;

import java.util.List;
import java.util.stream.LongStream;
import org.kapwa.citations.Citation;
import org.kapwa.works.KnownWorks;

/// Tries out what the library would take in. It remembers what it met, so that a record that comes twice is new only
/// once; nothing is written.
public final class Trial {

    private final Accessions accessions;
    private final KnownWorks met = new KnownWorks();
    private long last;

    Trial(Accessions accessions) {
        this.accessions = accessions;
    }

    /// @return what would become of each; the numbers of what would be new are negative
    public List<Accession> tryOut(List<Citation> citations) {
        var first = last - 1;
        last -= citations.size();
        return accessions.tryOut(citations, met, LongStream.iterate(first, number -> number - 1).iterator());
    }
}
