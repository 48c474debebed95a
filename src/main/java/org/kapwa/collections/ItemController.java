package org.kapwa.collections;

import org.jspecify.annotations.Nullable;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.NotFound;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Putting resources into a collection of one's own, taking them out, moving them up.
@Controller
class ItemController {

    private static final int LONGEST_NOTE = 1_000;

    private final Collections collections;
    private final Contents contents;

    ItemController(Collections collections, Contents contents) {
        this.collections = collections;
        this.contents = contents;
    }

    @PostMapping("/collections/{id:\\d+}/items")
    Redirect create(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long resource,
            @RequestParam(defaultValue = "") String note,
            Reader reader) {
        var collection = own(id, reader);
        if (!contents.isVisible(resource, reader.viewer())) {
            throw new NotFound();
        }
        if (note.strip().length() > LONGEST_NOTE) {
            throw new NotAllowed("collections.refused.note");
        }
        collections.put(collection, resource, note.strip());
        return Redirect.to(collection.path());
    }

    @PostMapping("/collections/{id:\\d+}/items/{resource:\\d+}/removal")
    Redirect destroy(@PathVariable long id, @PathVariable long resource, Reader reader) {
        var collection = own(id, reader);
        collections.take(collection, resource);
        return Redirect.to(collection.path());
    }

    /// @param note as typed beside the button, to be kept with it
    @PostMapping("/collections/{id:\\d+}/items/{resource:\\d+}/rise")
    Redirect raise(
            @PathVariable long id,
            @PathVariable long resource,
            @RequestParam(required = false) @Nullable String note,
            Reader reader) {
        var collection = own(id, reader);
        if (note != null && collections.items(id).stream().anyMatch(item -> item.resource() == resource)) {
            create(id, resource, note, reader);
        }
        collections.raise(collection, resource);
        return Redirect.to(collection.path());
    }

    private Collection own(long id, Reader reader) {
        return collections.find(id, reader.viewer()).changedBy(reader.viewer());
    }
}
