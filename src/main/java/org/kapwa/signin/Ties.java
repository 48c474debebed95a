package org.kapwa.signin;

import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.web.NotAllowed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member's tie to the outside provider.
@Component
class Ties {

    private final Identities identities;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Told told;

    Ties(Identities identities, Passkeys passkeys, Accounts accounts, Told told) {
        this.identities = identities;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.told = told;
    }

    boolean isTied(Member member) {
        return identities.tiedSince(member.id()).isPresent();
    }

    /// @throws NotAllowed for a member who would have no way in left but their mailbox
    @Transactional
    public void end(Member member) {
        if (!accounts.hasPassword(member.id()) && !passkeys.has(member.id())) {
            throw new NotAllowed("signin.refused.last-way");
        }
        if (isTied(member)) {
            identities.dropAll(member.id());
            told.of(member, "provider-unlinked");
        }
    }
}
