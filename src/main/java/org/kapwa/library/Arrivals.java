package org.kapwa.library;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.kapwa.inspection.Refused;
import org.kapwa.storage.Files;
import org.kapwa.storage.OverQuota;
import org.kapwa.storage.Uploads;
import org.kapwa.web.Changed;
import org.kapwa.web.Limit;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Viewer;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/// Files as members bring them: with a form, or in pieces before it. Each by itself is inspected and kept, or refused.
@Component
class Arrivals {

    private static final Limit UPLOADS = new Limit("upload", 60, Duration.ofHours(1));

    /// @param upload its number when it comes in pieces, otherwise empty
    private record Coming(String name, String upload, InputStreamSource content, Runnable forget) {}

    private final Files files;
    private final Uploads uploads;
    private final RateLimits limits;

    Arrivals(Files files, Uploads uploads, RateLimits limits) {
        this.files = files;
        this.uploads = uploads;
        this.limits = limits;
    }

    /// Inspects all files of a form. This takes seconds: call it outside a transaction. What has come in pieces stays until a
    /// resource has the file, or until it is refused.
    ///
    /// @throws Changed when pieces of one are still missing; then none is looked at
    ArrivedFiles of(BroughtFiles brought, Viewer viewer) throws IOException {
        var member = viewer.memberOrRefuse();
        var coming = new ArrayList<Coming>();
        for (var file : brought.file()) {
            coming.add(new Coming(BroughtFiles.name(file), "", file, () -> {}));
        }
        var became = uploads.became(brought.upload(), member);
        for (var id : brought.upload()) {
            if (!became.containsKey(id)) {
                coming.add(inPieces(id, member));
            }
        }
        limits.spend(UPLOADS, "member:" + member);
        return look(coming, member);
    }

    /// The resource that has all of a form's files, for whoever sends the form again because no answer came; empty when
    /// something of it is still to be kept.
    Optional<Long> became(BroughtFiles brought, Viewer viewer) {
        var member = viewer.memberOrRefuse();
        var became = uploads.became(brought.upload(), member);
        return brought.file().isEmpty() && became.size() == brought.upload().size()
                ? brought.upload().stream().findFirst().map(became::get)
                : Optional.empty();
    }

    private Coming inPieces(String id, long member) {
        var upload = uploads.find(id, member);
        if (!upload.isWhole()) {
            throw new Changed();
        }
        return new Coming(upload.name(), id, () -> uploads.open(upload), () -> uploads.remove(upload));
    }

    /// Inspecting many takes longer than a file is sure to stay that something else had: one that went meanwhile is kept again.
    private ArrivedFiles look(List<Coming> coming, long member) throws IOException {
        var kept = new LinkedHashMap<Coming, ArrivedFiles.Kept>();
        var refusals = new ArrayList<Refusals.Refusal>();
        for (var each : coming) {
            try {
                kept.put(each, keep(each, member));
            } catch (Refused refused) {
                each.forget.run();
                refusals.add(new Refusals.Refusal(refused.key(), each.name));
            } catch (OverQuota noRoom) {
                refusals.add(new Refusals.Refusal(noRoom.key(), each.name));
            }
        }
        for (var each : kept.entrySet()) {
            if (!files.holdOn(each.getValue().stored().hash())) {
                each.setValue(keep(each.getKey(), member));
            }
        }
        return new ArrivedFiles(List.copyOf(kept.values()), new Refusals(refusals));
    }

    private ArrivedFiles.Kept keep(Coming coming, long member) throws IOException {
        try (var content = coming.content.getInputStream()) {
            var file = files.keepFor(member, content, coming.name);
            return new ArrivedFiles.Kept(file, file.named(coming.name), coming.upload);
        }
    }
}
