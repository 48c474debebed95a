package org.kapwa.references;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.kapwa.finding.Finder;
import org.kapwa.library.Library;
import org.kapwa.people.People;
import org.kapwa.web.Limit;
import org.kapwa.web.NotFound;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Resources as references: one, or all that a list holds, whose address is the list's with an ending.
@Controller
class ExportController {

    private static final Limit EXPORTS = new Limit("export", 60, Duration.ofMinutes(10));

    private final Exports exports;
    private final Finder finder;
    private final Library library;
    private final People people;
    private final RateLimits limits;

    ExportController(Exports exports, Finder finder, Library library, People people, RateLimits limits) {
        this.exports = exports;
        this.finder = finder;
        this.library = library;
        this.people = people;
        this.limits = limits;
    }

    /// What the library or a search finds by the same words and filters.
    @GetMapping({"/library.{ending:csv|ris|bib|json}", "/search.{ending:csv|ris|bib|json}"})
    void list(@PathVariable String ending, Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        limits.spend(EXPORTS, request);
        var found = finder.all(reader, Library.KIND, Exports.MOST);
        exports.send("library", ending, found, reader.viewer(), response);
    }

    @GetMapping("/people/{handle}/resources.{ending:csv|ris|bib|json}")
    void contributions(@PathVariable String handle, @PathVariable String ending, Reader reader, HttpServletResponse response)
            throws IOException {
        var contributor = people.find(handle, reader.viewer());
        var shared = library.sharedBy(contributor.id(), reader.viewer(), Exports.MOST);
        exports.send(contributor.handle(), ending, shared, reader.viewer(), response);
    }

    @GetMapping("/library/{id:\\d+}.{ending:csv|ris|bib|json}")
    void show(@PathVariable long id, @PathVariable String ending, Reader reader, HttpServletResponse response)
            throws IOException {
        if (library.citations(List.of(id), reader.viewer()).isEmpty()) {
            throw new NotFound();
        }
        exports.send("resource-" + id, ending, List.of(id), reader.viewer(), response);
    }
}
