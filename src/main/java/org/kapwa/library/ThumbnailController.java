package org.kapwa.library;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.kapwa.storage.Files;
import org.kapwa.web.NotFound;
import org.kapwa.web.Reader;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The small picture of a file's first page, for whoever may have the file.
@Controller
class ThumbnailController {

    private final Resources resources;
    private final ResourceFiles resourceFiles;
    private final Files files;

    ThumbnailController(Resources resources, ResourceFiles resourceFiles, Files files) {
        this.resources = resources;
        this.resourceFiles = resourceFiles;
        this.files = files;
    }

    @GetMapping("/library/{id:\\d+}/files/{position:\\d+}/thumbnail")
    void show(
            @PathVariable long id,
            @PathVariable int position,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!resources.visibleTo(reader.viewer()).find(id).isGivenTo(reader.viewer())) {
            throw new NotFound();
        }
        var thumbnail = resourceFiles.of(id).stream()
                .filter(file -> file.position() == position && file.stored().hasThumbnail())
                .map(file -> Objects.requireNonNull(file.stored().thumbnail()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var etag = "\"" + thumbnail.hash() + "\"";
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        try (var content = files.open(thumbnail)) {
            content.transferTo(response.getOutputStream());
        }
    }
}
