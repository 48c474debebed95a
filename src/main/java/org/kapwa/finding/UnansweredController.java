package org.kapwa.finding;

import java.util.List;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What hosts may want to look for: searches that found nothing.
@Controller
class UnansweredController {

    private final UnansweredSearches searches;

    UnansweredController(UnansweredSearches searches) {
        this.searches = searches;
    }

    record UnansweredPage(List<UnansweredSearches.Unanswered> searches) {}

    @GetMapping("/desk/unanswered")
    Page show(Reader reader) {
        return Page.once("finding/unanswered", new UnansweredPage(searches.mostWanted()));
    }
}
