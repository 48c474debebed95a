package org.kapwa.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A reader's choice of colours and of light pages, without an account.
@Controller
class LookController {

    private final Readers readers;

    LookController(Readers readers) {
        this.readers = readers;
    }

    @PostMapping("/look")
    Redirect choose(
            @RequestParam(defaultValue = "auto") String colours,
            @RequestParam(defaultValue = "false") boolean light,
            @RequestParam(defaultValue = "/") String next,
            HttpServletResponse response) {
        readers.remember(Readers.LOOK_COOKIE, Look.of(new Look(colours, light).asCookie()).asCookie(), response);
        return Redirect.to(OwnPath.of(next));
    }
}
