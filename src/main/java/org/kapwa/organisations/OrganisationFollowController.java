package org.kapwa.organisations;

import org.kapwa.following.Following;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Following an organisation.
@Controller
class OrganisationFollowController {

    private final OrganisationEntries entries;
    private final Following following;

    OrganisationFollowController(OrganisationEntries entries, Following following) {
        this.entries = entries;
        this.following = following;
    }

    @PostMapping("/organisations/{id:\\d+}/follow")
    Redirect begin(@PathVariable long id, Reader reader) {
        var organisation = entries.find(id);
        following.begin(reader.viewer(), Organisations.KIND, id);
        return Redirect.to(organisation.path());
    }

    @PostMapping("/organisations/{id:\\d+}/unfollow")
    Redirect end(@PathVariable long id, Reader reader) {
        var organisation = entries.find(id);
        following.end(reader.viewer(), Organisations.KIND, id);
        return Redirect.to(organisation.path());
    }
}
