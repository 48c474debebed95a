package org.kapwa.library;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapwa.storage.Download;
import org.kapwa.storage.Files;
import org.kapwa.web.NotFound;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A file of a resource, as it was given.
@Controller
class DownloadController {

    private final Resources resources;
    private final ResourceFiles resourceFiles;
    private final Files files;
    private final Downloads downloads;

    DownloadController(Resources resources, ResourceFiles resourceFiles, Files files, Downloads downloads) {
        this.resources = resources;
        this.resourceFiles = resourceFiles;
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping("/library/{id:\\d+}/files/{position:\\d+}/{name}")
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
        var file = resourceFiles.of(id).stream()
                .filter(each -> each.position() == position && each.stored().isOpen())
                .findFirst()
                .orElseThrow(NotFound::new);
        var send = new Download(files, file.stored(), file.name());
        if (send.isWhole(request)) {
            downloads.note(id, reader.viewer(), request);
        }
        send.send(request, response);
    }
}
