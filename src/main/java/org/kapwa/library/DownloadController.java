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

/// A file of a resource, as it was given; where files have a host of their own, from there.
@Controller
class DownloadController {

    private final OpenFiles open;
    private final FilesHost host;
    private final Files files;
    private final Downloads downloads;

    DownloadController(OpenFiles open, FilesHost host, Files files, Downloads downloads) {
        this.open = open;
        this.host = host;
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
        try {
            var found = open.find(id, position, reader.viewer(), request);
            var download = new Download(files, found.file().stored(), found.file().name());
            if (!host.isAskedBy(request) && download.isWhole(request) && found.isForAnyone()) {
                downloads.note(id, reader.viewer(), request);
            }
            if (host.isElsewhere(request)) {
                host.lead(open.path(found), response);
            } else {
                download.send(request, response);
            }
        } catch (NotFound missing) {
            if (!host.isAskedBy(request)) {
                throw missing;
            }
            host.leadBack(request, response);
        }
    }
}
