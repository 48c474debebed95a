package org.kapwa.library;

import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A resource's own page.
@Controller
class ResourceController {

    private final ResourcePages pages;
    private final Resources resources;

    ResourceController(ResourcePages pages, Resources resources) {
        this.pages = pages;
        this.resources = resources;
    }

    @GetMapping("/library/{id:\\d+}-{slug}")
    Answer show(@PathVariable long id, @PathVariable String slug, Reader reader) {
        var page = pages.of(id, reader);
        return page.resource().slug().text().equals(slug)
                ? Page.of("library/show", page)
                : Redirect.forGood(page.resource().path());
    }

    @GetMapping("/library/{id:\\d+}")
    Redirect numberOnly(@PathVariable long id, Reader reader) {
        return Redirect.forGood(resources.visibleTo(reader.viewer()).find(id).path());
    }
}
