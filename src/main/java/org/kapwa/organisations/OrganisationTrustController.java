package org.kapwa.organisations;

import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A host's trust in an organisation, given or taken back.
@Controller
class OrganisationTrustController {

    private final OrganisationEntries entries;
    private final OrganisationPeople people;
    private final TrustedOrganisations trusted;

    OrganisationTrustController(OrganisationEntries entries, OrganisationPeople people, TrustedOrganisations trusted) {
        this.entries = entries;
        this.people = people;
        this.trusted = trusted;
    }

    @PostMapping("/organisations/{id:\\d+}/trust")
    Redirect change(@PathVariable long id, @RequestParam(defaultValue = "true") boolean trust, Reader reader) {
        var organisation = entries.find(id);
        trusted.change(organisation, trust, reader.viewer(), people.belongs(organisation, reader.viewer()));
        return Redirect.to(organisation.path());
    }
}
