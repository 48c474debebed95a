package org.kapwa.membership;

import java.io.IOException;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Export;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.springframework.stereotype.Component;

/// What is left of a member's joining, and the invitations that they sent. To whom these went is not theirs to take
/// along.
@Component
class MembershipData implements PersonalData {

    private final Registrations registrations;
    private final Invitations invitations;

    MembershipData(Registrations registrations, Invitations invitations) {
        this.registrations = registrations;
        this.invitations = invitations;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.rows("membership/invitations-sent", """
                select invited_at, expires_at
                  from invitation
                 where invited_by = :member
                 order by id""", member.id());
    }

    @Override
    public void erase(Member member, Contributions contributions) {
        registrations.dropOf(member.email());
        invitations.dropOf(member.email());
    }
}
