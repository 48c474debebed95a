package org.kapwa.library;

import java.util.Set;
import org.kapwa.finding.Finder;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The shelf itself: all resources, to browse or to search.
@Controller
class LibraryController {

    private final Finder finder;

    LibraryController(Finder finder) {
        this.finder = finder;
    }

    @GetMapping("/library")
    Page list(Reader reader) {
        var listing = finder.list(reader, Set.of(Resources.KIND));
        return listing.on("library/list", listing);
    }
}
