package org.kapwa.collections;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kapwa.references.Exports;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What stands in a collection, or on a member's own list, as references.
@Controller
class ListExportController {

    private final Collections collections;
    private final SavedResources saved;
    private final Exports exports;

    ListExportController(Collections collections, SavedResources saved, Exports exports) {
        this.collections = collections;
        this.saved = saved;
        this.exports = exports;
    }

    @GetMapping("/collections/{id:\\d+}.{ending:csv|ris|bib|json}")
    void collection(
            @PathVariable long id,
            @PathVariable String ending,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var collection = collections.find(id, reader.viewer());
        var resources = collections.items(collection.id()).stream().map(Item::resource).toList();
        exports.send("collection-" + id, ending, resources, reader.viewer(), request, response);
    }

    @GetMapping("/me/saved.{ending:csv|ris|bib|json}")
    void saved(@PathVariable String ending, Reader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exports.send("saved", ending, saved.of(reader.viewer().memberOrRefuse()), reader.viewer(), request, response);
    }
}
