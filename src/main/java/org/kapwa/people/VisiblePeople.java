package org.kapwa.people;

import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.organisations.Organisations;
import org.kapwa.web.Circle;
import org.kapwa.web.NotFound;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// People as viewers may see them. Who waits for approval is not there; who is suspended is there for staff; who has gone
/// has no profile.
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
                .filter(member -> member.isActive() || isFormer(member) || isSuspendedBefore(member, viewer))
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
                member,
                standing,
                profiles.of(member.id()),
                organisations.affiliations(java.util.List.of(member.id())));
    }

    static boolean isFormer(Member member) {
        return member.state().equals("former");
    }

    private static boolean isSuspendedBefore(Member member, Viewer viewer) {
        return member.state().equals("suspended") && viewer.isStaff();
    }
}
