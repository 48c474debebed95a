package org.kapwa.desk;

import java.util.List;
import org.kapwa.library.Library;
import org.kapwa.library.ResourceCard;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The hosts' desk: submissions, the longest waiting first.
@Controller
class DeskController {

    private final Library library;

    DeskController(Library library) {
        this.library = library;
    }

    /// @param others what other hosts care for
    record DeskPage(List<ResourceCard> waiting, List<ResourceCard> others) {}

    @GetMapping("/desk")
    Page show(Reader reader) {
        return Page.once("desk/desk", new DeskPage(library.waiting(reader.viewer()), library.waitingForOthers(reader.viewer())));
    }
}
