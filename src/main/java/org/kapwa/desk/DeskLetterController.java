package org.kapwa.desk;

import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether a host wants letters about what waits.
@Controller
class DeskLetterController {

    private final DeskLetters letters;

    DeskLetterController(DeskLetters letters) {
        this.letters = letters;
    }

    @PostMapping("/desk/letters")
    Redirect change(@RequestParam(defaultValue = "true") boolean wanted, Reader reader) {
        letters.want(reader.viewer(), wanted);
        return Redirect.saved("/desk");
    }
}
