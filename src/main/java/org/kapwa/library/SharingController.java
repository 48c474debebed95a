package org.kapwa.library;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapwa.inspection.Refused;
import org.kapwa.storage.OverQuota;
import org.kapwa.storage.Uploads;
import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
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
    private final Arrivals arrivals;
    private final Uploads uploads;
    private final TransactionTemplate transaction;
    private final RateLimits limits;

    SharingController(
            Resources resources,
            ResourceFiles resourceFiles,
            Arrivals arrivals,
            Uploads uploads,
            TransactionTemplate transaction,
            RateLimits limits) {
        this.resources = resources;
        this.resourceFiles = resourceFiles;
        this.arrivals = arrivals;
        this.uploads = uploads;
        this.transaction = transaction;
        this.limits = limits;
    }

    record SharingPage(String link, Problems problems) {}

    @GetMapping("/library/new")
    Page ask() {
        return Page.once("library/new", new SharingPage("", Problems.none()));
    }

    /// @param upload the number of a file that has come in pieces before
    @PostMapping("/library")
    Answer create(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String upload,
            @RequestParam(defaultValue = "") String link,
            Reader reader)
            throws IOException {
        var typed = WebLink.of(link);
        var hasFile = (file != null && !file.isEmpty()) || !upload.isEmpty();
        var problems = Problems.none()
                .refuseIf(!hasFile && isNamed(file), "file", "library.problem.empty-file")
                .refuseIf(!hasFile && typed.isEmpty(), "file", "library.problem.file-or-link")
                .atMost(2000, "link", typed)
                .refuseIf(!typed.isEmpty() && !WebLink.isOne(typed), "link", "library.problem.link");
        if (problems.any()) {
            return Page.rejected("library/new", new SharingPage(link, problems));
        }
        var member = reader.viewer().memberOrRefuse();
        var before = uploads.became(upload, member);
        if (before.isPresent()) {
            return describe(before.get());
        }
        limits.spend(UPLOADS, "member:" + member);
        try {
            var arrived = upload.isEmpty() ? arrivals.of(file, reader.viewer()) : arrivals.of(upload, reader.viewer());
            return describe(begin(arrived, upload, typed, reader));
        } catch (Changed meanwhile) {
            return describe(uploads.became(upload, member).orElseThrow(() -> meanwhile));
        } catch (Refused | OverQuota refused) {
            return Page.rejected("library/new", new SharingPage(link, problems.add("file", refused.key())));
        }
    }

    private static Redirect describe(long draft) {
        return Redirect.to("/library/" + draft + "/draft");
    }

    private static boolean isNamed(@Nullable MultipartFile file) {
        return file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
    }

    /// Draft, file and the tie between them are kept together or not at all.
    ///
    /// @return the draft's number
    /// @throws Changed when another request has made a draft of this upload meanwhile
    private long begin(Optional<Arrivals.Arrived> arrived, String upload, String link, Reader reader) {
        return transaction.execute(_ -> {
            var draft = resources.begin(reader.viewer(), Details.EMPTY.withLink(link));
            arrived.ifPresent(file -> resourceFiles.add(draft.id(), file.stored(), file.name()));
            if (!upload.isEmpty()) {
                uploads.finish(upload, draft.id());
            }
            return draft.id();
        });
    }
}
