package org.kapwa.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.organisations.Affiliation;
import org.kapwa.organisations.Organisations;
import org.kapwa.web.Circle;
import org.kapwa.web.NotFound;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// People as viewers may see them. Who waits for approval is not there; who is suspended is there for staff; who has
/// gone has no profile.
@Component
class VisiblePeople {

    private final Accounts accounts;
    private final Profiles profiles;
    private final Organisations organisations;

    VisiblePeople(Accounts accounts, Profiles profiles, Organisations organisations) {
        this.accounts = accounts;
        this.profiles = profiles;
        this.organisations = organisations;
    }

    /// The member of a handle, a former one too.
    ///
    /// @throws NotFound when there is none, or none for this viewer
    Member member(String handle, Viewer viewer) {
        return accounts.byHandle(handle)
                .filter(member -> member.isActive() || member.isFormer() || (member.isSuspended() && viewer.isStaff()))
                .orElseThrow(NotFound::new);
    }

    /// An active member.
    ///
    /// @throws NotFound when there is none of that handle
    Member active(String handle) {
        return accounts.byHandle(handle).filter(Member::isActive).orElseThrow(NotFound::new);
    }

    /// A member as somebody sees them who stands there.
    Person seen(Member member, Circle standing) {
        return Person.seen(
                member, standing, profiles.of(member.id()), organisations.affiliations(List.of(member.id())));
    }

    /// Active members with a profile, each as a viewer sees them, by number; those whom the viewer may not find are
    /// left out.
    Map<Long, Person> found(Collection<Long> members, Viewer viewer) {
        return found(members, member -> Circle.of(viewer, member));
    }

    /// The same for somebody who stands there with all of them.
    Map<Long, Person> found(Collection<Long> members, Circle standing) {
        return found(members, _ -> standing);
    }

    private Map<Long, Person> found(Collection<Long> members, Function<Long, Circle> standing) {
        var accountOf = accounts.find(members);
        var affiliationsOf = organisations.affiliations(members).stream()
                .collect(Collectors.groupingBy(Affiliation::member));
        var found = new LinkedHashMap<Long, Person>();
        profiles.of(members).forEach((id, profile) -> {
            var member = accountOf.get(id);
            if (member != null && member.isActive() && profile.isFoundFrom(standing.apply(id))) {
                var affiliations = affiliationsOf.getOrDefault(id, List.of());
                found.put(id, Person.seen(member, standing.apply(id), profile, affiliations));
            }
        });
        return found;
    }
}
