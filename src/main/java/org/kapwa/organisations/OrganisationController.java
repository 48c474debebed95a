package org.kapwa.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.following.Following;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Organisations and the page of each.
@Controller
class OrganisationController {

    private final OrganisationList list;
    private final OrganisationEntries entries;
    private final OrganisationPeople people;
    private final Following following;
    private final OrganisationChoices choices;

    OrganisationController(
            OrganisationList list, OrganisationEntries entries, OrganisationPeople people, Following following, OrganisationChoices choices) {
        this.list = list;
        this.entries = entries;
        this.people = people;
        this.following = following;
        this.choices = choices;
    }

    /// @param next the number of the last organisation shown, where there are more
    record ListPage(OrganisationList.Wanted wanted, List<OrganisationCard> cards, @Nullable Long next, OrganisationChoices choices) {

        boolean isBehindTheEnd() {
            return cards.isEmpty() && wanted.after() != null;
        }
    }

    /// @param belongs whether the viewer says that they belong to it
    record OrganisationPage(
            Organisation organisation,
            List<OrganisationPeople.Person> people,
            boolean belongs,
            boolean followed,
            OrganisationChoices choices) {

        OrganisationDetails details() {
            return organisation.details();
        }

        String tag() {
            return details().language().isEmpty() ? "und" : details().language();
        }
    }

    @GetMapping("/organisations")
    Page list(OrganisationList.Wanted wanted) {
        var found = list.find(wanted);
        var more = found.size() > OrganisationList.A_PAGE;
        var shown = more ? found.subList(0, OrganisationList.A_PAGE) : found;
        var page = new ListPage(wanted, shown, more ? shown.getLast().id() : null, choices);
        return page.isBehindTheEnd() ? Page.gone("organisations/list", page) : Page.of("organisations/list", page);
    }

    @GetMapping("/organisations/{id:\\d+}-{slug}")
    Answer show(@PathVariable long id, @PathVariable String slug, Reader reader) {
        var organisation = entries.standing(id);
        if (!organisation.path().endsWith("/" + id + "-" + slug)) {
            return Redirect.forGood(organisation.path());
        }
        return Page.of("organisations/show", page(organisation, reader));
    }

    private OrganisationPage page(Organisation organisation, Reader reader) {
        var viewer = reader.viewer();
        return new OrganisationPage(
                organisation,
                people.of(organisation, viewer),
                people.belongs(organisation, viewer),
                following.isFollowed(viewer, Organisations.KIND, organisation.id()),
                choices);
    }

    @GetMapping("/organisations/{id:\\d+}")
    Redirect numberOnly(@PathVariable long id) {
        return Redirect.forGood(entries.standing(id).path());
    }
}
