package org.kapwa.desk;

import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Ends a host's letters by what stands in them, for readers and for mail programs that do it for them (RFC 8058).
/// Looking ends nothing, since some programs look at every link.
@Controller
class LetterEndController {

    private final DeskLetters letters;

    LetterEndController(DeskLetters letters) {
        this.letters = letters;
    }

    record LetterEndPage(String secret, boolean ended) {}

    @GetMapping("/letters/{secret}")
    Page show(@PathVariable String secret) {
        if (!letters.areEndedBy(secret)) {
            throw new NotFound();
        }
        return Page.once("desk/letter-end", new LetterEndPage(secret, false));
    }

    @PostMapping("/letters/{secret}")
    Page create(@PathVariable String secret) {
        if (!letters.end(secret)) {
            throw new NotFound();
        }
        return Page.once("desk/letter-end", new LetterEndPage(secret, true));
    }
}
