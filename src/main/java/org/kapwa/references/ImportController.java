package org.kapwa.references;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.kapwa.web.Answer;
import org.kapwa.web.Limit;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Imports in the browser: a host brings a file, sees what would become of it, and confirms.
@Controller
class ImportController {

    private static final Limit UPLOADS = new Limit("import", 60, Duration.ofHours(1));
    private static final long MOST_BYTES = 20_000_000;
    private static final int LINES = 50;
    private static final Set<String> OUTCOMES = Set.of("created", "duplicate", "rejected");

    private final Imports imports;
    private final ImportJob job;
    private final TransactionTemplate transaction;
    private final RateLimits limits;

    ImportController(Imports imports, ImportJob job, TransactionTemplate transaction, RateLimits limits) {
        this.imports = imports;
        this.job = job;
        this.transaction = transaction;
        this.limits = limits;
    }

    record ImportsPage(List<Import> newest, Problems problems) {}

    /// @param next the number after which the following lines are, 0 when these are the last
    record ImportPage(Import it, List<Line> lines, String outcome, int next) {}

    @GetMapping("/library/imports")
    Page list() {
        return Page.once("references/imports", new ImportsPage(imports.newest(50), Problems.none()));
    }

    @PostMapping("/library/imports")
    Answer create(@RequestParam(required = false) MultipartFile file, Reader reader) throws IOException {
        var problems = Problems.none()
                .refuseIf(file == null || file.isEmpty(), "file", "references.problem.file")
                .refuseIf(file != null && file.getSize() > MOST_BYTES, "file", "references.problem.size");
        if (problems.any() || file == null) {
            return Page.rejected("references/imports", new ImportsPage(imports.newest(50), problems));
        }
        var member = reader.viewer().memberOrRefuse();
        limits.spend(UPLOADS, "member:" + member);
        var content = file.getBytes();
        var begun = transaction.execute(_ -> {
            var waiting = imports.begin(member, name(file), content);
            job.soon(waiting);
            return waiting;
        });
        return Redirect.to(begun.path());
    }

    @GetMapping("/library/imports/{id:\\d+}")
    Page show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "0") int after) {
        var wanted = OUTCOMES.contains(outcome) ? outcome : "";
        var lines = imports.lines(id, wanted, after, LINES + 1);
        var hasMore = lines.size() > LINES;
        var shown = hasMore ? lines.subList(0, LINES) : lines;
        return Page.once(
                "references/import",
                new ImportPage(imports.find(id), shown, wanted, hasMore ? shown.getLast().number() : 0));
    }

    /// Takes the file in as it was looked at. What came into the library meanwhile is a duplicate then. Pressed twice, it
    /// leads to the same report.
    @PostMapping("/library/imports/{id:\\d+}/confirmation")
    Redirect confirm(@PathVariable long id, Reader reader) {
        if (imports.find(id).isConfirmed()) {
            return Redirect.to("/library/imports/" + id);
        }
        imports.find(id).requireConfirmableBy(reader.viewer());
        transaction.executeWithoutResult(_ -> {
            if (imports.start(id, "checked", "importing")) {
                job.soon(imports.find(id));
            }
        });
        return Redirect.to("/library/imports/" + id);
    }

    /// Pressed twice, it leads to the same list; confirmed by somebody else in the same moment, to what becomes of it.
    @PostMapping("/library/imports/{id:\\d+}/removal")
    Redirect discard(@PathVariable long id, Reader reader) {
        imports.ifThere(id).ifPresent(unwanted -> {
            unwanted.requireDiscardableBy(reader.viewer());
            imports.discard(id);
        });
        return Redirect.to(imports.ifThere(id).map(Import::path).orElse("/library/imports"));
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var plain = name.replaceAll("^.*[/\\\\]|[\\p{Cntrl}\\p{Cf}]", "").strip();
        return plain.isEmpty() ? "records" : plain.substring(0, Math.min(200, plain.length()));
    }
}
