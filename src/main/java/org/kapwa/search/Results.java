package org.kapwa.search;

import java.util.List;
import java.util.Map;

/// What was found.
///
/// @param total how many documents in all
/// @param facets the counts of each facet's most frequent values, as if that facet alone had no choice
/// @param alsoSearched what was looked for besides the typed words, one row a language
/// @param didYouMean other words that would find something; empty when there are none
/// @param nearest a few that have some of the words, where nothing was found
public record Results(
        long total,
        List<Hit> hits,
        Map<String, List<Count>> facets,
        List<AlsoSearched> alsoSearched,
        List<String> didYouMean,
        List<Hit> nearest) {

    /// One thing found.
    ///
    /// @param title the title as safe HTML with `<mark>` around what was found
    /// @param snippets pieces of summary and text, the same way
    public record Hit(String kind, long id, String title, List<Snippet> snippets) {}

    /// @param source the file's name, empty for the summary
    /// @param page the page of the file, 0 for the summary
    /// @param path where it can be read, behind the thing's own path; empty for the summary
    public record Snippet(String html, String source, int page, String path) {}

    public record Count(String value, long count) {}

    public record AlsoSearched(String language, List<String> words) {}
}
