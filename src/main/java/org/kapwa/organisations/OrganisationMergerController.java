package org.kapwa.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A host gives one entry up for another of the same organisation, after having seen both by name.
@Controller
class OrganisationMergerController {

    private final OrganisationEntries entries;
    private final OrganisationNames names;
    private final Mergers mergers;

    OrganisationMergerController(OrganisationEntries entries, OrganisationNames names, Mergers mergers) {
        this.entries = entries;
        this.names = names;
        this.mergers = mergers;
    }

    /// @param into the entry that would stay, once it is chosen
    /// @param alike entries that may be of the same organisation
    record MergerPage(
            Organisation from, @Nullable Organisation into, List<OrganisationCard> alike, String typed, Problems problems) {}

    @GetMapping("/organisations/{id:\\d+}/merger")
    Page ask(@PathVariable long id, @RequestParam(defaultValue = "") String into) {
        var from = entries.find(id);
        var other = other(from, into);
        return other == null && !into.isBlank()
                ? rejected(from, into)
                : Page.once("organisations/merger", page(from, other, into, Problems.none()));
    }

    @PostMapping("/organisations/{id:\\d+}/merger")
    Answer create(@PathVariable long id, @RequestParam(defaultValue = "") String into, Reader reader) {
        var from = entries.find(id);
        var other = other(from, into);
        if (other == null) {
            return rejected(from, into);
        }
        mergers.merge(from, other, reader.viewer());
        return Redirect.to(other.path());
    }

    private @Nullable Organisation other(Organisation from, String typed) {
        var number = typed.strip();
        return number.matches("\\d{1,18}")
                ? entries.all(List.of(Long.parseLong(number))).stream()
                        .filter(other -> !other.isMerged() && other.id() != from.id())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private Page rejected(Organisation from, String typed) {
        var problems = Problems.none().add("into", "organisations.refused.merge");
        return Page.rejected("organisations/merger", page(from, null, typed, problems));
    }

    private MergerPage page(Organisation from, @Nullable Organisation into, String typed, Problems problems) {
        var alike = names.like(from.details().name()).stream()
                .filter(card -> card.id() != from.id())
                .toList();
        return new MergerPage(from, into, alike, typed, problems);
    }
}
