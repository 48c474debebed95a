package org.kapwa.thesaurus;

import java.util.List;

/// What becomes of all concepts of a file, in its order.
public record Report(List<Line> lines) {

    public long count(Line.Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
