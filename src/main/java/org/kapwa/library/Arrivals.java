package org.kapwa.library;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapwa.inspection.Refused;
import org.kapwa.storage.Files;
import org.kapwa.storage.StoredFile;
import org.kapwa.storage.Uploads;
import org.kapwa.web.Changed;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Files as members bring them: with a form, or in pieces before it. They are inspected and kept, or refused.
@Component
class Arrivals {

    /// @param name that fits what was kept
    record Arrived(StoredFile stored, String name) {}

    private final Files files;
    private final Uploads uploads;

    Arrivals(Files files, Uploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    /// What a form carries, if it carries a file.
    Optional<Arrived> of(@Nullable MultipartFile upload, Viewer member) throws IOException {
        if (upload == null || upload.isEmpty()) {
            return Optional.empty();
        }
        var name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        try (var content = upload.getInputStream()) {
            var file = files.keepFor(member.memberOrRefuse(), content, name);
            return Optional.of(new Arrived(file, file.named(name)));
        }
    }

    /// What has come in pieces. They stay until a resource has the file, or until it is refused.
    ///
    /// @throws Changed when pieces are still missing
    Optional<Arrived> of(String id, Viewer member) throws IOException {
        var upload = uploads.find(id, member.memberOrRefuse());
        if (!upload.isWhole()) {
            throw new Changed();
        }
        try (var content = uploads.open(upload)) {
            var file = files.keepFor(member.memberOrRefuse(), content, upload.name());
            return Optional.of(new Arrived(file, file.named(upload.name())));
        } catch (Refused refused) {
            uploads.remove(upload);
            throw refused;
        }
    }
}
