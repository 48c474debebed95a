package org.kapwa.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.accounts.Member;
import org.kapwa.people.People;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What a person has shared, as far as it is published.
@Controller
class ContributionController {

    private static final int A_PAGE = 20;
    private static final String FROM_THE_NEWEST = "9223372036854775807";

    private final Resources resources;
    private final People people;

    ContributionController(Resources resources, People people) {
        this.resources = resources;
        this.people = people;
    }

    /// @param next the number to go on below, where there are more
    record ContributionsPage(Member contributor, List<ResourceCard> cards, @Nullable Long next) {}

    @GetMapping("/people/{handle}/resources")
    Page list(@PathVariable String handle, @RequestParam(defaultValue = FROM_THE_NEWEST) long before, Reader reader) {
        var contributor = people.find(handle, reader.viewer());
        var found = resources.visibleTo(reader.viewer()).by(contributor.id(), before, A_PAGE + 1);
        var shown = found.subList(0, Math.min(A_PAGE, found.size()));
        var next = found.size() > A_PAGE ? shown.getLast().id() : null;
        return Page.of("library/contributions", new ContributionsPage(contributor, shown.stream().map(ResourceCard::of).toList(), next));
    }
}
