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
    private final DeskLetters letters;

    DeskController(HostsDesk desk, DeskLetters letters) {
        this.desk = desk;
        this.letters = letters;
    }

    /// @param letters whether the host is written to when something new waits
    record DeskPage(HostsDesk.Waiting waiting, boolean letters) {}

    @GetMapping("/desk")
    Page show(Reader reader) {
        return Page.once("desk/desk", new DeskPage(desk.of(reader.viewer()), letters.areWantedBy(reader.viewer())));
    }
}
