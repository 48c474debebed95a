package org.kapwa.finding;

import java.util.List;
import org.kapwa.search.Results;
import org.kapwa.web.Page;

/// A page of hits with all around it.
///
/// @param total how many there are in all
/// @param newer the address of the page before, or empty; `older` that of the next
/// @param last the address of the last page where this one is behind it, or empty
/// @param didYouMean other words, each with an address
/// @param nearest a few that have some of the words, where nothing has them all; they count nowhere
/// @param switchAcross the address of this search in all languages, or in the typed one only
/// @param toKeep the query as it can be saved
/// @param isWhole false while the index is being built, so that some are not found yet
public record Listing(
        String path,
        String words,
        String sort,
        long total,
        int page,
        List<Hit> hits,
        List<Facet> facets,
        List<Chip> chips,
        List<Results.AlsoSearched> alsoSearched,
        boolean across,
        String switchAcross,
        List<Chip> didYouMean,
        List<Hit> nearest,
        String newer,
        String older,
        String last,
        String toKeep,
        boolean isWhole) {

    /// @param title safe HTML with marks
    /// @param line safe HTML with marks
    /// @param passages of its full text
    public record Hit(HitCard card, String title, String line, List<Results.Snippet> passages) {}

    /// @param more the address that shows all values, or empty
    public record Facet(String name, List<Choice> choices, String more) {

        public boolean isChosen() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    public record Choice(String value, String label, long count, boolean chosen) {}

    /// Words with an address.
    public record Chip(String label, String path) {}

    /// This part of the list on its page. One behind the end is not found, so that robots and caches forget its address.
    public Page on(String template, Object page) {
        return isBehindTheEnd() ? Page.gone(template, page) : Page.of(template, page);
    }

    public boolean isBehindTheEnd() {
        return !last.isEmpty();
    }

    public boolean isEmpty() {
        return hits.isEmpty();
    }

    public boolean isNarrowed() {
        return !chips.isEmpty();
    }
}
