package org.kapwa.collections;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.kapwa.web.Reader;
import org.kapwa.web.Slug;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A collection to take along: one zip that opens from a memory stick in any browser, without a network.
@Controller
class PackController {

    private final Collections collections;
    private final Packs packs;

    PackController(Collections collections, Packs packs) {
        this.collections = collections;
        this.packs = packs;
    }

    @GetMapping("/collections/{id:\\d+}/pack")
    void show(@PathVariable long id, Reader reader, HttpServletResponse response) throws IOException {
        var collection = collections.find(id, reader.viewer());
        var name = Slug.of(collection.title()) + ".zip";
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        packs.write(collection, reader, response.getOutputStream());
    }
}
