package org.kapwa.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What names typed into one field mean.
///
/// @param codes of those that are known, once each
/// @param unknown names as typed
record TypedNames(List<String> codes, List<String> unknown) {

    private static final Pattern COMMA = Pattern.compile("[,;،؛、，\\n]");
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 4;

    /// Knows things by their names.
    interface Book {

        Optional<String> named(String name);

        /// A name that has a comma in it, as `water, sanitation and hygiene`, and is not two names.
        Optional<String> namedWithComma(String name);
    }

    /// Takes a text apart at its commas, but for those that belong to a name.
    static TypedNames read(String text, Book book) {
        var pieces = Stream.of(COMMA.split(text)).map(String::strip).filter(each -> !each.isEmpty()).limit(MOST).toList();
        var codes = new LinkedHashSet<String>();
        var unknown = new ArrayList<String>();
        for (var rest = pieces; !rest.isEmpty(); ) {
            var longest = longest(rest, book);
            longest.code.ifPresentOrElse(codes::add, addTo(unknown, rest.getFirst()));
            rest = rest.subList(longest.pieces, rest.size());
        }
        return new TypedNames(List.copyOf(codes), unknown);
    }

    private record Name(Optional<String> code, int pieces) {}

    private static Name longest(List<String> pieces, Book book) {
        for (var length = Math.min(LONGEST_NAME, pieces.size()); length > 1; length--) {
            var code = book.namedWithComma(String.join(", ", pieces.subList(0, length)));
            if (code.isPresent()) {
                return new Name(code, length);
            }
        }
        return new Name(book.named(pieces.getFirst()), 1);
    }

    private static Runnable addTo(List<String> unknown, String name) {
        return () -> unknown.add(name);
    }
}
