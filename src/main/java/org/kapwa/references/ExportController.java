package org.kapwa.references;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kapwa.citations.Citation;
import org.kapwa.citations.Citations;
import org.kapwa.citations.Format;
import org.kapwa.library.Library;
import org.kapwa.web.NotFound;
import org.kapwa.web.Reader;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Resources as references: one, or all that a list finds, up to 10,000. They are written while they are read, so the
/// length of the list does not matter to the memory.
@Controller
class ExportController {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 200;

    private final Library library;
    private final Citations citations;

    ExportController(Library library, Citations citations) {
        this.library = library;
        this.citations = citations;
    }

    @GetMapping("/library.{ending:csv|ris|bib|json}")
    void list(@PathVariable String ending, Reader reader, HttpServletResponse response) throws IOException {
        var ids = library.newestIds(reader.viewer(), MOST);
        send(Format.ofEnding(ending), "library", inPieces(ids, reader.viewer()), response);
    }

    @GetMapping("/library/{id:\\d+}.{ending:csv|ris|bib|json}")
    void show(@PathVariable long id, @PathVariable String ending, Reader reader, HttpServletResponse response)
            throws IOException {
        var found = library.citations(List.of(id), reader.viewer());
        if (found.isEmpty()) {
            throw new NotFound();
        }
        send(Format.ofEnding(ending), "resource-" + id, found.stream(), response);
    }

    private Stream<Citation> inPieces(List<Long> ids, Viewer viewer) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + AT_ONCE)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                .flatMap(some -> library.citations(some, viewer).stream());
    }

    private void send(Format format, String name, Stream<Citation> records, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + format.ending() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        citations.write(format, records, response.getOutputStream());
    }
}
