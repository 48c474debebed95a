package org.kapwa.references;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapwa.web.Reader;
import org.kapwa.web.Site;
import org.kapwa.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The report of an import as a file.
@Controller
class ReportController {

    private static final int AT_ONCE = 1_000;

    private final Imports imports;
    private final Words words;
    private final Site site;

    ReportController(Imports imports, Words words, Site site) {
        this.imports = imports;
        this.words = words;
        this.site = site;
    }

    @GetMapping("/library/imports/{id:\\d+}/report")
    void show(@PathVariable long id, Reader reader, HttpServletResponse response) throws IOException {
        var it = imports.find(id);
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"import-" + id + ".csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        var report = new Report(response.getWriter(), words, site, reader.language());
        var after = 0;
        for (var lines = imports.lines(id, "", after, AT_ONCE); !lines.isEmpty(); lines = imports.lines(id, "", after, AT_ONCE)) {
            for (var line : lines) {
                report.add(it.name(), line);
            }
            after = lines.getLast().number();
        }
    }
}
