package org.kapwa.references;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kapwa.finding.Finder;
import org.kapwa.library.Library;
import org.kapwa.people.People;
import org.kapwa.web.NotFound;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Resources as references: one, or all that a list holds, whose address is the list's with an ending.
@Controller
class ExportController {

    private static final String RETRY_SECONDS = "30";

    private final Exports exports;
    private final Finder finder;
    private final Library library;
    private final People people;

    ExportController(Exports exports, Finder finder, Library library, People people) {
        this.exports = exports;
        this.finder = finder;
        this.library = library;
        this.people = people;
    }

    /// What the library or a search finds by the same words and filters. A part of it would pass for the whole, so nothing is
    /// given out while the index is being built.
    @GetMapping({"/library.{ending:csv|ris|bib|json}", "/search.{ending:csv|ris|bib|json}"})
    void list(@PathVariable String ending, Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!finder.isWhole()) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var found = finder.all(reader, Library.KIND, Exports.MOST);
        exports.send("library", ending, found, reader.viewer(), request, response);
    }

    @GetMapping("/people/{handle}/resources.{ending:csv|ris|bib|json}")
    void contributions(
            @PathVariable String handle,
            @PathVariable String ending,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var contributor = people.find(handle, reader.viewer());
        var shared = library.sharedBy(contributor.id(), reader.viewer(), Exports.MOST);
        exports.send(contributor.handle(), ending, shared, reader.viewer(), request, response);
    }

    @GetMapping("/library/{id:\\d+}.{ending:csv|ris|bib|json}")
    void show(
            @PathVariable long id,
            @PathVariable String ending,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (library.citations(List.of(id), reader.viewer()).isEmpty()) {
            throw new NotFound();
        }
        exports.send("resource-" + id, ending, List.of(id), reader.viewer(), request, response);
    }
}
