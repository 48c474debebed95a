package org.kapwa.references;

import java.util.List;

/// How many records of a file became what.
public record Tally(int created, int duplicates, int rejected) {

    static final Tally NONE = new Tally(0, 0, 0);

    public int records() {
        return created + duplicates + rejected;
    }

    Tally and(List<Line> lines) {
        return new Tally(
                created + count(lines, Line.Outcome.CREATED),
                duplicates + count(lines, Line.Outcome.DUPLICATE),
                rejected + count(lines, Line.Outcome.REJECTED));
    }

    private static int count(List<Line> lines, Line.Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
