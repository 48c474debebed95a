package org.kapwa.desk;

import org.kapwa.library.Library;
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

    @GetMapping("/desk")
    Page show(Reader reader) {
        return Page.once("desk/desk", library.waiting(reader.viewer()));
    }
}
