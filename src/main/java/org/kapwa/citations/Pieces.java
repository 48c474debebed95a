package org.kapwa.citations;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Several values in one line.
final class Pieces {

    private Pieces() {}

    /// Divided at semicolons, else at bars, else at commas; square brackets around all are dropped.
    static Stream<String> of(String line) {
        var inner = line.replaceAll("^\\[|]$", "");
        var separator = inner.indexOf(';') >= 0 ? ";" : inner.indexOf('|') >= 0 ? "\\|" : ",";
        return Arrays.stream(inner.split(separator)).map(String::strip).filter(piece -> !piece.isEmpty());
    }

    /// With semicolons; a single value that has another separator in it ends with one, so that it stays whole.
    static String joined(List<String> values) {
        var joined = values.stream().map(value -> value.replace(';', ',')).collect(Collectors.joining("; "));
        return values.size() == 1 && (joined.indexOf(',') >= 0 || joined.indexOf('|') >= 0) ? joined + ";" : joined;
    }
}
