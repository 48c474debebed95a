package org.kapwa.library;

import java.io.IOException;
import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.kapwa.web.WebLink;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The first step of sharing: files, a link or both. What a file says of itself fills the next form.
@Controller
class SharingController {

    private final FileEdits edits;
    private final Arrivals arrivals;
    private final ResourceFiles files;

    SharingController(FileEdits edits, Arrivals arrivals, ResourceFiles files) {
        this.edits = edits;
        this.arrivals = arrivals;
        this.files = files;
    }

    record SharingPage(String link, Problems problems) {}

    @GetMapping("/library/new")
    Page ask() {
        return Page.once("library/new", new SharingPage("", Problems.none()));
    }

    @PostMapping("/library")
    Answer create(BroughtFiles brought, @RequestParam(defaultValue = "") String link, Reader reader) throws IOException {
        var typed = WebLink.of(link);
        var problems = Problems.none()
                .refuseIf(brought.areTooManyBeside(0), "file", "library.problem.too-many-files", FileEdits.MOST)
                .refuseIf(brought.isNone() && typed.isEmpty(), "file", "library.problem.file-or-link")
                .atMost(2000, "link", typed)
                .refuseIf(!typed.isEmpty() && !WebLink.isOne(typed), "link", "library.problem.link");
        if (problems.any()) {
            return Page.rejected("library/new", new SharingPage(link, problems));
        }
        var before = arrivals.became(brought, reader.viewer());
        if (before.isPresent()) {
            return describe(before.get());
        }
        try {
            return begin(brought, link, reader);
        } catch (Changed meanwhile) {
            return describe(arrivals.became(brought, reader.viewer()).orElseThrow(() -> meanwhile));
        }
    }

    /// The draft has what could be kept; why something could not be is told with it.
    private Answer begin(BroughtFiles brought, String link, Reader reader) throws IOException {
        var came = arrivals.of(brought, reader.viewer());
        var problems = came.problems(reader);
        if (came.kept().isEmpty() && problems.any()) {
            return Page.rejected("library/new", new SharingPage(link, problems));
        }
        var draft = edits.begin(reader.viewer(), WebLink.of(link), came);
        return problems.any()
                ? Page.rejected("library/held", new HeldFiles(draft, files.of(draft.id()), problems))
                : describe(draft.id());
    }

    private static Redirect describe(long draft) {
        return Redirect.to("/library/" + draft + "/draft");
    }
}
