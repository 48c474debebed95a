package org.kapwa.thesaurus;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// An administrator brings concepts of another vocabulary, tries what would become of each, and takes them in.
@Controller
class ImportController {

    private static final long MOST_BYTES = 20_000_000;
    private static final int MOST_LINES = 500;

    private final Thesaurus thesaurus;

    ImportController(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    /// @param report none before a file was sent
    /// @param lines as many as a page bears
    record ImportPage(@Nullable Report report, List<Line> lines, boolean trial, Problems problems) {

        static ImportPage empty(Problems problems) {
            return new ImportPage(null, List.of(), true, problems);
        }
    }

    @GetMapping("/admin/concepts/import")
    Page ask() {
        return Page.once("thesaurus/import", ImportPage.empty(Problems.none()));
    }

    @PostMapping("/admin/concepts/import")
    Answer create(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String act,
            Reader reader)
            throws IOException {
        var problems = Problems.none()
                .refuseIf(file == null || file.isEmpty(), "file", "thesaurus.problem.file")
                .refuseIf(file != null && file.getSize() > MOST_BYTES, "file", "thesaurus.problem.size");
        if (problems.any() || file == null) {
            return Page.rejected("thesaurus/import", ImportPage.empty(problems));
        }
        try {
            var trial = !act.equals("take");
            var report = thesaurus.take(file.getBytes(), trial, reader.viewer());
            var lines = report.lines().stream().limit(MOST_LINES).toList();
            return Page.once("thesaurus/import", new ImportPage(report, lines, trial, Problems.none()));
        } catch (Unreadable unreadable) {
            problems.add("file", unreadable.reason(), unreadable.detail());
            return Page.rejected("thesaurus/import", ImportPage.empty(problems));
        }
    }
}
