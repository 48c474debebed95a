package org.kapwa.library;

import java.util.List;
import java.util.Set;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// A member's own resources, drafts among them.
@Controller
class MineController {

    private final Resources resources;
    private final Notes notes;

    MineController(Resources resources, Notes notes) {
        this.resources = resources;
        this.notes = notes;
    }

    /// @param unanswered the numbers of those about which a host had the last word
    record MinePage(List<Resource> resources, Set<Long> unanswered) {}

    @GetMapping("/library/mine")
    Page index(Reader reader) {
        return Page.once("library/mine", new MinePage(resources.visibleTo(reader.viewer()).own(), notes.unansweredBy(reader.viewer())));
    }
}
