package org.kapwa.library;

import java.io.IOException;
import java.time.Duration;
import org.kapwa.inspection.Refused;
import org.kapwa.storage.Files;
import org.kapwa.web.Answer;
import org.kapwa.web.Limit;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.kapwa.web.WebLink;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The first step of sharing: a file, a link or both. What the file says of itself fills the next form.
@Controller
class SharingController {

    private static final Limit UPLOADS = new Limit("upload", 60, Duration.ofHours(1));

    private final Resources resources;
    private final ResourceFiles resourceFiles;
    private final Files files;
    private final TransactionTemplate transaction;
    private final RateLimits limits;

    SharingController(
            Resources resources,
            ResourceFiles resourceFiles,
            Files files,
            TransactionTemplate transaction,
            RateLimits limits) {
        this.resources = resources;
        this.resourceFiles = resourceFiles;
        this.files = files;
        this.transaction = transaction;
        this.limits = limits;
    }

    record SharingPage(String link, Problems problems) {}

    @GetMapping("/library/new")
    Page ask() {
        return Page.once("library/new", new SharingPage("", Problems.none()));
    }

    @PostMapping("/library")
    Answer create(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String link,
            Reader reader)
            throws IOException {
        var hasFile = file != null && !file.isEmpty();
        var problems = Problems.none()
                .refuseIf(!hasFile && link.isBlank(), "file", "library.problem.file-or-link")
                .refuseIf(!link.isBlank() && !WebLink.isOne(link), "link", "library.problem.link");
        if (problems.any()) {
            return Page.rejected("library/new", new SharingPage(link, problems));
        }
        limits.spend(UPLOADS, "member:" + reader.viewer().memberOrRefuse());
        try {
            var draft = hasFile ? beginWith(file, link.strip(), reader) : begin(link.strip(), reader);
            return Redirect.to("/library/" + draft.id() + "/draft");
        } catch (Refused refused) {
            return Page.rejected("library/new", new SharingPage(link, problems.add("file", refused.key())));
        }
    }

    private Resource begin(String link, Reader reader) {
        return resources.begin(reader.viewer(), Details.EMPTY.withLink(link));
    }

    /// The file is inspected first, which takes seconds; then draft and tie are kept together or not at all.
    private Resource beginWith(MultipartFile upload, String link, Reader reader) throws IOException {
        var name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        try (var content = upload.getInputStream()) {
            var file = files.keep(content, name);
            return transaction.execute(_ -> {
                var draft = begin(link, reader);
                resourceFiles.add(draft.id(), file, file.named(name));
                return draft;
            });
        }
    }
}
