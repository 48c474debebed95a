package org.kapwa.organisations;

import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
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

    record AffiliationPage(Organisation organisation, AffiliationForm form, Problems problems) {}

    @GetMapping("/organisations/{id:\\d+}/affiliation")
    Page ask(@PathVariable long id, Reader reader) {
        var organisation = active(id);
        return Page.once(
                "organisations/affiliation", new AffiliationPage(organisation, kept(id, reader), Problems.none()));
    }

    @PostMapping("/organisations/{id:\\d+}/affiliation")
    Answer save(@PathVariable long id, AffiliationForm form, Reader reader) {
        var organisation = entries.standing(id);
        var problems = form.problems();
        if (problems.any()) {
            return Page.rejected(
                    "organisations/affiliation", new AffiliationPage(organisation, form, problems));
        }
        try {
            affiliations.say(
                    reader.viewer().memberOrRefuse(), id, form.basis(), form.title(), form.year(), Circle.of(form.circle()));
            return Redirect.to(organisation.path());
        } catch (Changed meanwhile) {
            return conflict(entries.standing(id), form, reader);
        }
    }

    /// The form as it was typed, beside what was saved elsewhere meanwhile; of the entry that stays, if this one was merged.
    private Answer conflict(Organisation organisation, AffiliationForm form, Reader reader) {
        var kept = kept(organisation.id(), reader);
        var problems = form.words(reader).meanwhile(kept.words(reader));
        return problems.any() || kept.isNew()
                ? Page.conflict("organisations/affiliation", new AffiliationPage(organisation, form.over(kept), problems))
                : Redirect.to(organisation.path());
    }

    private AffiliationForm kept(long organisation, Reader reader) {
        return affiliations.find(organisation, reader.viewer().memberOrRefuse())
                .map(AffiliationForm::of)
                .orElse(AffiliationForm.EMPTY);
    }

    @PostMapping("/organisations/{id:\\d+}/affiliation/end")
    Redirect end(@PathVariable long id, Reader reader) {
        var organisation = entries.find(id);
        affiliations.end(id, reader.viewer().memberOrRefuse());
        return Redirect.to(organisation.path());
    }

    private Organisation active(long id) {
        var organisation = entries.find(id);
        if (organisation.isMerged()) {
            throw new NotFound();
        }
        return organisation;
    }
}
