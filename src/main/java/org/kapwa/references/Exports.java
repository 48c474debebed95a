package org.kapwa.references;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.kapwa.citations.Citations;
import org.kapwa.citations.Format;
import org.kapwa.library.Library;
import org.kapwa.web.Limit;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// Lists of resources as files of references. They are written while they are read, so the length of a list does not
/// matter to the memory.
@Component
public class Exports {

    /// The most that a file holds.
    public static final int MOST = 10_000;

    private static final int AT_ONCE = 200;

    private static final Limit EXPORTS = new Limit("export", 120, Duration.ofMinutes(10));

    private final Library library;
    private final Citations citations;
    private final RateLimits limits;

    Exports(Library library, Citations citations, RateLimits limits) {
        this.library = library;
        this.citations = citations;
        this.limits = limits;
    }

    /// Those of the resources that are published and that the viewer may see, in the order given.
    ///
    /// @param name of the file, without its ending
    /// @param ending `csv`, `ris`, `bib` or `json`
    public void send(
            String name,
            String ending,
            List<Long> resources,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        limits.spend(EXPORTS, request);
        var format = Format.ofEnding(ending);
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + format.ending() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        var records = IntStream.iterate(0, from -> from < resources.size(), from -> from + AT_ONCE)
                .mapToObj(from -> resources.subList(from, Math.min(resources.size(), from + AT_ONCE)))
                .flatMap(some -> library.citations(some, viewer).stream());
        citations.write(format, records, response.getOutputStream());
    }
}
