package org.kapwa.search;

import java.util.Map;
import java.util.Set;

/// What somebody looks for.
///
/// @param words as typed; quotation marks make a phrase; empty finds everything
/// @param language the reader's language, whose stemming is tried first
/// @param kinds the kinds wanted; empty for all
/// @param filters chosen facet values by facet: any of a facet's values, all facets
/// @param audiences the viewer's
/// @param across whether words of known concepts are looked for in other languages too
/// @param from how many hits to pass over, at most 1,000
public record SearchQuery(
        String words,
        String language,
        Set<String> kinds,
        Map<String, Set<String>> filters,
        Set<String> audiences,
        Sort sort,
        boolean across,
        int from,
        int howMany) {

    /// Everything of a kind, newest first, for one viewer: where browsing begins.
    public static SearchQuery everything(String kind, String language, Set<String> audiences, int howMany) {
        return new SearchQuery("", language, Set.of(kind), Map.of(), audiences, Sort.NEWEST, true, 0, howMany);
    }

    public SearchQuery withWords(String others) {
        return new SearchQuery(others, language, kinds, filters, audiences, sort, across, from, howMany);
    }

    public enum Sort {
        BEST,
        NEWEST,
        TITLE
    }
}
