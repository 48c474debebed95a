package org.kapwa.home;

import java.util.List;
import org.kapwa.library.HostsDesk;
import org.kapwa.library.Library;
import org.kapwa.library.ResourceCard;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front page: what is here and what is new.
@Controller
class HomeController {

    private static final int NEWEST = 5;

    private final Library library;
    private final HostsDesk desk;

    HomeController(Library library, HostsDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    /// @param waiting how many submissions wait for the reader's decision
    record HomePage(List<ResourceCard> newest, long waiting) {}

    @GetMapping("/")
    Page show(Reader reader) {
        return Page.of("home/front", new HomePage(library.newest(reader.viewer(), NEWEST), desk.waitingFor(reader.viewer())));
    }
}
