package org.kapwa.library;

import java.util.List;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// A member's own resources, drafts among them.
@Controller
class MineController {

    private final Resources resources;

    MineController(Resources resources) {
        this.resources = resources;
    }

    record MinePage(List<Resource> resources) {}

    @GetMapping("/library/mine")
    Page index(Reader reader) {
        return Page.once("library/mine", new MinePage(resources.visibleTo(reader.viewer()).own()));
    }
}
