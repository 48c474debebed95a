package org.kapwa.organisations;

import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.web.Circle;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.NotFound;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What an organisation, by its stewards or a host, says of those who say that they belong to it.
@Controller
class StewardController {

    private final OrganisationEntries entries;
    private final Affiliations affiliations;
    private final Accounts accounts;

    StewardController(OrganisationEntries entries, Affiliations affiliations, Accounts accounts) {
        this.entries = entries;
        this.affiliations = affiliations;
        this.accounts = accounts;
    }

    /// @param version of what the person says of themselves, as it was shown
    @PostMapping("/organisations/{id:\\d+}/people/{handle}/confirmation")
    Redirect confirm(
            @PathVariable long id,
            @PathVariable String handle,
            @RequestParam(defaultValue = "0") int version,
            Reader reader) {
        var organisation = keptBy(reader, id);
        affiliations.confirm(id, person(id, handle).id(), version, reader.viewer().memberOrRefuse());
        return Redirect.to(organisation.path());
    }

    @PostMapping("/organisations/{id:\\d+}/people/{handle}/removal")
    Redirect remove(@PathVariable long id, @PathVariable String handle, Reader reader) {
        var organisation = keptBy(reader, id);
        affiliations.end(id, person(id, handle).id());
        return Redirect.to(organisation.path());
    }

    /// Only hosts appoint stewards: who speaks for an organisation is not for its first comer to say.
    @PostMapping("/organisations/{id:\\d+}/people/{handle}/stewardship")
    Redirect appoint(
            @PathVariable long id,
            @PathVariable String handle,
            @RequestParam(defaultValue = "true") boolean steward,
            Reader reader) {
        var organisation = keptBy(reader, id);
        if (!reader.viewer().isHost()) {
            throw new NotAllowed("organisations.refused.host-only");
        }
        affiliations.appoint(id, person(id, handle).id(), steward);
        return Redirect.to(organisation.path());
    }

    private Organisation keptBy(Reader reader, long id) {
        var organisation = entries.find(id);
        if (!organisation.isKeptBy(reader.viewer())) {
            throw new NotAllowed(
                    reader.viewer().isHost() ? "organisations.refused.trust" : "organisations.refused.steward-only");
        }
        return organisation;
    }

    /// Somebody who says that they belong to it; whoever keeps their place for themselves is not found.
    private Member person(long organisation, String handle) {
        return accounts.byHandle(handle)
                .filter(member -> affiliations.find(organisation, member.id())
                        .filter(affiliation -> affiliation.circle() != Circle.ME)
                        .isPresent())
                .orElseThrow(NotFound::new);
    }
}
