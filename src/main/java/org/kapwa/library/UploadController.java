package org.kapwa.library;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.kapwa.storage.Upload;
import org.kapwa.storage.Uploads;
import org.kapwa.web.Limit;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Large files in pieces, after the manner of tus: begin, ask how much has arrived, send the next piece.
@Controller
class UploadController {

    private static final long MOST_BYTES = 100_000_000;

    /// A browser repeats a whole piece by itself when an old connection breaks, but not when a fresh one does.
    private static final String FRESH = "close";

    private static final Limit BEGINNINGS = new Limit("upload-begin", 60, Duration.ofHours(1));

    private final Uploads uploads;
    private final RateLimits limits;

    UploadController(Uploads uploads, RateLimits limits) {
        this.uploads = uploads;
        this.limits = limits;
    }

    @PostMapping("/library/uploads")
    ResponseEntity<Void> create(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "0") long bytes, Reader reader) {
        var member = reader.viewer().memberOrRefuse();
        if (bytes < 1) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        if (bytes > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        limits.spend(BEGINNINGS, "member:" + member);
        var upload = uploads.begin(member, FileName.clean(name), bytes);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/library/uploads/" + upload.id())
                .header(HttpHeaders.CONNECTION, FRESH)
                .build();
    }

    @GetMapping("/library/uploads/{upload}")
    ResponseEntity<Void> show(@PathVariable String upload, Reader reader) {
        return answer(uploads.find(upload, reader.viewer().memberOrRefuse()));
    }

    @PatchMapping("/library/uploads/{upload}")
    ResponseEntity<Void> update(
            @PathVariable String upload,
            @RequestHeader("Upload-Offset") long offset,
            Reader reader,
            HttpServletRequest request)
            throws IOException {
        var found = uploads.find(upload, reader.viewer().memberOrRefuse());
        return answer(uploads.add(found, offset, request.getInputStream()));
    }

    private static ResponseEntity<Void> answer(Upload upload) {
        return ResponseEntity.noContent()
                .header("Upload-Offset", Long.toString(upload.received()))
                .header("Upload-Length", Long.toString(upload.bytes()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONNECTION, FRESH)
                .build();
    }
}
