package org.kapwa.people;

import java.util.Map;
import java.util.Set;
import org.kapwa.finding.Finder;
import org.kapwa.finding.Listing;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The list of people, to browse or to search, each as far as the viewer may see them.
@Controller
class DirectoryController {

    private final Finder finder;
    private final VisiblePeople people;
    private final PeopleChoices choices;

    DirectoryController(Finder finder, VisiblePeople people, PeopleChoices choices) {
        this.finder = finder;
        this.people = people;
        this.choices = choices;
    }

    /// @param people those of the listing, by number
    record DirectoryPage(Listing listing, Map<Long, Person> people, PeopleChoices choices) {}

    @GetMapping("/people")
    Page list(Reader reader) {
        var listing = finder.list(reader, Set.of(People.KIND));
        var ids = listing.hits().stream().map(hit -> hit.card().id()).toList();
        return listing.on("people/list", new DirectoryPage(listing, people.found(ids, reader.viewer()), choices));
    }
}
