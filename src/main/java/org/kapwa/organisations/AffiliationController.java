package org.kapwa.organisations;

import org.kapwa.web.Answer;
import org.kapwa.web.Circle;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A member's own place in an organisation.
@Controller
class AffiliationController {

    private final OrganisationEntries entries;
    private final Affiliations affiliations;

    AffiliationController(OrganisationEntries entries, Affiliations affiliations) {
        this.entries = entries;
        this.affiliations = affiliations;
    }

    record AffiliationPage(Organisation organisation, AffiliationForm form, boolean known, Problems problems) {}

    @GetMapping("/organisations/{id:\\d+}/affiliation")
    Page ask(@PathVariable long id, Reader reader) {
        var organisation = active(id);
        var own = affiliations.find(id, reader.viewer().memberOrRefuse());
        var form = own.map(AffiliationForm::of).orElse(AffiliationForm.EMPTY);
        return Page.once(
                "organisations/affiliation",
                new AffiliationPage(organisation, form, own.isPresent(), Problems.none()));
    }

    @PostMapping("/organisations/{id:\\d+}/affiliation")
    Answer save(@PathVariable long id, AffiliationForm form, Reader reader) {
        var organisation = active(id);
        var problems = form.problems();
        if (problems.any()) {
            return Page.rejected(
                    "organisations/affiliation", new AffiliationPage(organisation, form, true, problems));
        }
        affiliations.say(reader.viewer().memberOrRefuse(), id, form.title(), form.year(), Circle.of(form.circle()));
        return Redirect.to(organisation.path());
    }

    @PostMapping("/organisations/{id:\\d+}/affiliation/end")
    Redirect end(@PathVariable long id, Reader reader) {
        affiliations.end(id, reader.viewer().memberOrRefuse());
        return Redirect.to(entries.find(id).path());
    }

    private Organisation active(long id) {
        var organisation = entries.find(id);
        if (organisation.isMerged()) {
            throw new NotFound();
        }
        return organisation;
    }
}
