package org.kapwa.library;

import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A host's trust in the contributor of a resource, given or taken back.
@Controller
class TrustController {

    private final Resources resources;
    private final TrustedContributors trusted;

    TrustController(Resources resources, TrustedContributors trusted) {
        this.resources = resources;
        this.trusted = trusted;
    }

    @PostMapping("/library/{id:\\d+}/trust")
    Redirect change(@PathVariable long id, @RequestParam(defaultValue = "true") boolean trust, Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        trusted.change(resource, trust, reader.viewer());
        return Redirect.to(resource.path());
    }
}
