package org.kapwa.library;

import java.util.List;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
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

    private final Resources resources;
    private final ResourceFiles files;
    private final Accounts accounts;

    ResourceController(Resources resources, ResourceFiles files, Accounts accounts) {
        this.resources = resources;
        this.files = files;
        this.accounts = accounts;
    }

    record ResourcePage(Resource resource, List<ResourceFile> files, Member contributor) {

        Details details() {
            return resource.details();
        }
    }

    @GetMapping("/library/{id:\\d+}-{slug}")
    Answer show(@PathVariable long id, @PathVariable String slug, Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        if (!resource.slug().text().equals(slug)) {
            return Redirect.forGood(resource.path());
        }
        var contributor = accounts.find(resource.contributor()).orElseThrow();
        return Page.of("library/show", new ResourcePage(resource, files.of(id), contributor));
    }

    @GetMapping("/library/{id:\\d+}")
    Redirect numberOnly(@PathVariable long id, Reader reader) {
        return Redirect.forGood(resources.visibleTo(reader.viewer()).find(id).path());
    }
}
