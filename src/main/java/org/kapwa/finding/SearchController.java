package org.kapwa.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import org.kapwa.web.Limit;
import org.kapwa.web.Page;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Searching everything that the reader may see.
@Controller
class SearchController {

    static final Limit SEARCHES = new Limit("search", 300, Duration.ofMinutes(1));

    private final Finder finder;
    private final RateLimits limits;

    SearchController(Finder finder, RateLimits limits) {
        this.finder = finder;
        this.limits = limits;
    }

    @GetMapping("/search")
    Page show(Reader reader, HttpServletRequest request) {
        limits.spend(SEARCHES, request);
        var listing = finder.list(reader, Set.of());
        return listing.on("finding/search", listing);
    }
}
