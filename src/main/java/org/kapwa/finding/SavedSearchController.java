package org.kapwa.finding;

import java.util.List;
import java.util.Set;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Query;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A member's saved searches.
@Controller
class SavedSearchController {

    private static final Set<String> PATHS = Set.of("/search", "/library", "/people");
    private static final int LONGEST = 2_000;

    private final SavedSearches searches;
    private final FacetLabels labels;

    SavedSearchController(SavedSearches searches, FacetLabels labels) {
        this.searches = searches;
        this.labels = labels;
    }

    record SavedSearchesPage(List<SavedSearch> searches, FacetLabels labels) {

        /// What is looked for, in words.
        String name(SavedSearch search, Reader reader) {
            var asked = search.asked();
            var parts = new java.util.ArrayList<String>();
            if (!asked.words().isEmpty()) {
                parts.add(asked.words());
            }
            Asked.FACETS.forEach(facet ->
                    asked.chosen(facet).forEach(value -> parts.add(labels.of(facet, reader).apply(value))));
            return parts.isEmpty() ? reader.say("finding.saved.everything") : String.join(" · ", parts);
        }
    }

    @GetMapping("/me/searches")
    Page list(Reader reader) {
        return Page.once("finding/saved", new SavedSearchesPage(searches.of(reader.viewer()), labels));
    }

    @PostMapping("/me/searches")
    Redirect create(
            @RequestParam(defaultValue = "/search") String path,
            @RequestParam(defaultValue = "") String query,
            Reader reader) {
        if (!PATHS.contains(path) || query.length() > LONGEST) {
            throw new NotFound();
        }
        searches.save(reader.viewer(), path, Query.of(query).toString(), reader.language());
        return Redirect.to("/me/searches");
    }

    @PostMapping("/me/searches/{id:\\d+}/removal")
    Redirect remove(@PathVariable long id, Reader reader) {
        if (!searches.remove(reader.viewer(), id)) {
            throw new NotFound();
        }
        return Redirect.to("/me/searches");
    }
}
