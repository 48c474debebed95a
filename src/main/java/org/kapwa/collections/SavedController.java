package org.kapwa.collections;

import java.util.List;
import org.kapwa.library.Library;
import org.kapwa.library.ResourceCard;
import org.kapwa.web.NotFound;
import org.kapwa.web.OwnPath;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A member's own list.
@Controller
class SavedController {

    private static final String LIST = "/me/saved";

    private final SavedResources saved;
    private final Library library;

    SavedController(SavedResources saved, Library library) {
        this.saved = saved;
        this.library = library;
    }

    record SavedPage(List<ResourceCard> cards) {}

    @GetMapping(LIST)
    Page index(Reader reader) {
        var viewer = reader.viewer();
        return Page.once(
                "collections/saved", new SavedPage(library.cards(saved.of(viewer.memberOrRefuse()), viewer)));
    }

    @PostMapping(LIST)
    Redirect create(
            @RequestParam(defaultValue = "0") long resource, @RequestParam(defaultValue = LIST) String next, Reader reader) {
        if (library.cards(List.of(resource), reader.viewer()).isEmpty()) {
            throw new NotFound();
        }
        saved.add(reader.viewer().memberOrRefuse(), resource);
        return Redirect.to(OwnPath.of(next));
    }

    @PostMapping("/me/saved/{resource:\\d+}/removal")
    Redirect destroy(@PathVariable long resource, @RequestParam(defaultValue = LIST) String next, Reader reader) {
        saved.remove(reader.viewer().memberOrRefuse(), resource);
        return Redirect.to(OwnPath.of(next));
    }
}
