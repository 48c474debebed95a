package org.kapwa.library;

import java.time.Duration;
import java.util.List;
import org.kapwa.web.Limit;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.NotFound;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Saying something about a submission.
@Controller
class NoteController {

    /// What a note can be about; one about the whole names none of them.
    static final List<String> FIELDS = List.of(
            "file", "title", "summary", "type", "languages", "authors", "year", "concepts", "countries", "audiences", "licence",
            "link");
    private static final int LONGEST = 2_000;

    /// Each is a mail to somebody, and stays.
    private static final Limit NOTES = new Limit("note", 60, Duration.ofHours(1));

    private final Resources resources;
    private final Notes notes;
    private final RateLimits limits;

    NoteController(Resources resources, Notes notes, RateLimits limits) {
        this.resources = resources;
        this.notes = notes;
        this.limits = limits;
    }

    @PostMapping("/library/{id:\\d+}/notes")
    Redirect create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String text,
            Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        var takesPart = reader.viewer().isHost() || reader.viewer().is(resource.contributor());
        if (!takesPart || !(field.isEmpty() || FIELDS.contains(field))) {
            throw new NotFound();
        }
        var said = text.strip();
        if (said.length() > LONGEST) {
            throw new NotAllowed("library.refused.note");
        }
        if (!said.isEmpty()) {
            limits.spend(NOTES, "member:" + reader.viewer().memberOrRefuse());
            notes.write(resource, reader.viewer(), field, said);
        }
        return Redirect.to(resource.path() + "#notes");
    }
}
