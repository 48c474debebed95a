package org.kapwa.thesaurus;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// All concepts as a file.
@Controller
class ExportController {

    private final Thesaurus thesaurus;

    ExportController(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    @GetMapping("/admin/concepts.rdf")
    void skos(HttpServletResponse response) throws IOException {
        response.setContentType("application/rdf+xml;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"concepts.rdf\"");
        thesaurus.writeSkos(response.getOutputStream());
    }

    @GetMapping("/admin/concepts.csv")
    void table(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"concepts.csv\"");
        thesaurus.writeTable(response.getWriter());
    }
}
