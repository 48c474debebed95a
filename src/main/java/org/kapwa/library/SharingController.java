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

    private static final int LONGEST_LINK = 2000;

    private final FileEdits edits;
    private final Arrivals arrivals;

    SharingController(FileEdits edits, Arrivals arrivals) {
        this.edits = edits;
        this.arrivals = arrivals;
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
                .refuseIf(brought.isNone() && !isLink(typed), "link", "library.problem.link");
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

    /// The draft has what could be kept: on a slow line nobody brings a file again for a link, or for another file.
    private Answer begin(BroughtFiles brought, String link, Reader reader) throws IOException {
        var came = arrivals.of(brought, reader.viewer());
        if (came.kept().isEmpty() && came.refusals().any()) {
            return Page.rejected("library/new", new SharingPage(link, came.problems(reader)));
        }
        var typed = WebLink.of(link);
        var isKept = isLink(typed);
        var draft = edits.begin(reader.viewer(), isKept ? typed : "", came).id();
        return came.refusals().any() || !isKept
                ? Redirect.to(HeldFilesController.path(draft, came.refusals(), isKept ? "" : typed))
                : describe(draft);
    }

    private static boolean isLink(String typed) {
        return typed.isEmpty() || (typed.length() <= LONGEST_LINK && WebLink.isOne(typed));
    }

    private static Redirect describe(long draft) {
        return Redirect.to("/library/" + draft + "/draft");
    }
}
