package org.kapwa.citations;

import java.util.stream.Stream;

/// Reads one format.
interface CitationReader {

    Format format();

    /// Whether a text whose first characters these are is in this format.
    boolean recognises(String start);

    Stream<Entry> read(String text);
}
