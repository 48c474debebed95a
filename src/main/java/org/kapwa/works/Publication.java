package org.kapwa.works;

import java.util.List;
import org.kapwa.citations.Citation;
import org.kapwa.citations.Identifier;

/// Where a resource was published, what it is about in its publisher's words, and the numbers by which it is known.
public record Publication(
        Citation.Source source, List<String> editors, List<String> keywords, List<Identifier> identifiers) {

    public static final Publication UNKNOWN =
            new Publication(Citation.Source.UNKNOWN, List.of(), List.of(), List.of());
}
