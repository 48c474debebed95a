package org.kapwa.organisations;

import java.time.Duration;
import java.util.List;
import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
import org.kapwa.web.Limit;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Entering an organisation and changing its entry. Before there is a new one, those that it may already be are shown.
@Controller
class OrganisationEntryController {

    private static final Limit ENTERING = new Limit("organisation", 20, Duration.ofDays(1));

    private final OrganisationEntries entries;
    private final OrganisationNames names;
    private final Affiliations affiliations;
    private final OrganisationChoices choices;
    private final RateLimits limits;

    OrganisationEntryController(
            OrganisationEntries entries, OrganisationNames names, Affiliations affiliations, OrganisationChoices choices, RateLimits limits) {
        this.entries = entries;
        this.names = names;
        this.affiliations = affiliations;
        this.choices = choices;
        this.limits = limits;
    }

    /// @param action where the form goes
    /// @param alike organisations that may be the same
    record EntryPage(
            String action, OrganisationForm form, Problems problems, List<OrganisationCard> alike, OrganisationChoices choices) {}

    @GetMapping("/organisations/new")
    Page ask(@RequestParam(defaultValue = "") String name) {
        return Page.once("organisations/entry", page("/organisations", OrganisationForm.named(name), Problems.none()));
    }

    @PostMapping("/organisations")
    Answer create(OrganisationForm form, Reader reader) {
        var problems = form.problems(choices);
        var alike = problems.any() ? List.<OrganisationCard>of() : names.like(form.name());
        problems.refuseIf(!alike.isEmpty() && !isAnother(form), "another", "organisations.problem.alike");
        if (problems.any()) {
            return Page.rejected(
                    "organisations/entry", new EntryPage("/organisations", form, problems, alike, choices));
        }
        limits.spend(ENTERING, "member:" + reader.viewer().memberOrRefuse());
        return Redirect.to(entries.create(reader.viewer().memberOrRefuse(), form.details()).path());
    }

    @GetMapping("/organisations/{id:\\d+}/edit")
    Page edit(@PathVariable long id, Reader reader) {
        var organisation = editable(id, reader);
        var form = OrganisationForm.of(organisation.details(), organisation.version());
        return Page.once("organisations/entry", page("/organisations/" + id + "/edit", form, Problems.none()));
    }

    @PostMapping("/organisations/{id:\\d+}/edit")
    Answer update(@PathVariable long id, OrganisationForm form, Reader reader) {
        var organisation = editable(id, reader);
        var problems = form.problems(choices);
        if (problems.any()) {
            return Page.rejected("organisations/entry", page("/organisations/" + id + "/edit", form, problems));
        }
        try {
            var edited = entries.change(
                    form.on(organisation), before -> before.editedBy(reader.viewer(), form.details()));
            affiliations.tellAllOf(id);
            return Redirect.to(edited.path());
        } catch (Changed meanwhile) {
            return conflict(id, form, reader);
        }
    }

    /// The form as it was typed, beside what somebody else has saved meanwhile.
    private Answer conflict(long id, OrganisationForm form, Reader reader) {
        var now = entries.find(id);
        var kept = OrganisationForm.of(now.details(), now.version());
        var problems = OrganisationForm.of(form.details(), now.version())
                .words(choices, reader)
                .meanwhile(kept.words(choices, reader));
        return problems.any()
                ? Page.conflict("organisations/entry", page("/organisations/" + id + "/edit", form.over(now.version()), problems))
                : Redirect.to(now.path());
    }

    private Organisation editable(long id, Reader reader) {
        var organisation = entries.find(id);
        if (!organisation.mayBeEditedBy(reader.viewer())) {
            throw new NotAllowed("organisations.refused.edit");
        }
        return organisation;
    }

    private EntryPage page(String action, OrganisationForm form, Problems problems) {
        return new EntryPage(action, form, problems, List.of(), choices);
    }

    private static boolean isAnother(OrganisationForm form) {
        return Boolean.TRUE.equals(form.another());
    }
}
