package org.kapwa.organisations;

import java.util.List;
import java.util.Optional;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// The people of an organisation, by name.
@Component
class OrganisationPeople {

    private final Affiliations affiliations;
    private final Accounts accounts;

    OrganisationPeople(Affiliations affiliations, Accounts accounts) {
        this.affiliations = affiliations;
        this.accounts = accounts;
    }

    record Person(Member member, Affiliation affiliation) {}

    /// Those whom a viewer may see there; whoever is suspended or gone is left out.
    List<Person> of(Organisation organisation, Viewer viewer) {
        var seen = affiliations.in(organisation, viewer);
        var members = accounts.find(seen.stream().map(Affiliation::member).toList());
        return seen.stream()
                .flatMap(affiliation -> Optional.ofNullable(members.get(affiliation.member()))
                        .filter(Member::isActive)
                        .map(member -> new Person(member, affiliation))
                        .stream())
                .toList();
    }

    /// Whether a viewer says that they belong to it.
    boolean belongs(Organisation organisation, Viewer viewer) {
        return affiliations.find(organisation.id(), viewer.memberOrNobody()).isPresent();
    }
}
