package org.kapwa.desk;

import org.kapwa.library.HostsDesk;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The hosts' desk: submissions, the longest waiting first, and what contributors said.
@Controller
class DeskController {

    private final HostsDesk desk;

    DeskController(HostsDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/desk")
    Page show(Reader reader) {
        return Page.once("desk/desk", desk.of(reader.viewer()));
    }
}
