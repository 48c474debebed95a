package org.kapwa.references;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.kapwa.citations.Citation;
import org.kapwa.citations.Entry;
import org.kapwa.citations.Format;
import org.kapwa.library.Accession;

/// A file that was recognised, gone through some records at a time.
final class RecordFile implements Iterator<List<Entry>> {

    private static final int AT_ONCE = 100;

    private final Format format;
    private final Iterator<Entry> entries;

    RecordFile(Format format, Iterator<Entry> entries) {
        this.format = format;
        this.entries = entries;
    }

    Format format() {
        return format;
    }

    /// Passes over what was dealt with before.
    void skip(int records) {
        for (var i = 0; i < records && entries.hasNext(); i++) {
            entries.next();
        }
    }

    @Override
    public boolean hasNext() {
        return entries.hasNext();
    }

    @Override
    public List<Entry> next() {
        var some = new ArrayList<Entry>(AT_ONCE);
        while (some.size() < AT_ONCE && entries.hasNext()) {
            some.add(entries.next());
        }
        return some;
    }

    /// Hands the readable ones over and says what became of each of all.
    static List<Line> handOver(List<Entry> some, Function<List<Citation>, List<Accession>> library) {
        var readable = some.stream()
                .filter(Entry.Good.class::isInstance)
                .map(entry -> ((Entry.Good) entry).citation())
                .toList();
        var accessions = readable.isEmpty() ? List.<Accession>of().iterator() : library.apply(readable).iterator();
        return some.stream()
                .map(entry -> switch (entry) {
                    case Entry.Good good -> Line.of(good, accessions.next());
                    case Entry.Bad bad -> Line.of(bad);
                })
                .toList();
    }
}
