package org.kapwa.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kapwa.search.Search;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Titles that begin as somebody types, as a JSON list of sentences.
@Controller
class SuggestionController {

    private static final int MOST = 6;
    private static final int SHORTEST = 2;

    private final Search search;
    private final Finder finder;
    private final RateLimits limits;

    SuggestionController(Search search, Finder finder, RateLimits limits) {
        this.search = search;
        this.finder = finder;
        this.limits = limits;
    }

    @GetMapping("/search/suggestions")
    ResponseEntity<Set<String>> show(
            @RequestParam(defaultValue = "") String q, Reader reader, HttpServletRequest request) {
        limits.spend(SearchController.SEARCHES, request);
        var things = q.strip().length() < SHORTEST
                ? List.<org.kapwa.search.Thing>of()
                : search.titled(q, Set.of(), reader.viewer().audiences(), MOST);
        var titles = new LinkedHashSet<String>();
        finder.cards(things, reader.viewer()).forEach(card -> titles.add(card.title()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(titles);
    }
}
