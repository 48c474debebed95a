package org.kapwa.library;

import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The end of what its contributor began and nobody published, with its files: somebody may have brought the wrong one.
@Controller
class RemovalController {

    private final Resources resources;
    private final OwnResources own;

    RemovalController(Resources resources, OwnResources own) {
        this.resources = resources;
        this.own = own;
    }

    @GetMapping("/library/{id:\\d+}/removal")
    Page ask(@PathVariable long id, Reader reader) {
        return Page.once("library/removal", removable(id, reader));
    }

    @PostMapping("/library/{id:\\d+}/removal")
    Redirect destroy(@PathVariable long id, Reader reader) {
        own.remove(removable(id, reader));
        return Redirect.to("/library/mine");
    }

    private Resource removable(long id, Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        if (!resource.mayBeRemovedBy(reader.viewer())) {
            throw new NotFound();
        }
        return resource;
    }
}
