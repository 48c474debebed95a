package org.kapwa.accounts;

import org.kapwa.web.ActiveMembers;
import org.springframework.stereotype.Component;

/// Tells the modules below who is a member now.
@Component
class StandingOfMembers implements ActiveMembers {

    private final Accounts accounts;

    StandingOfMembers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean include(long member) {
        return accounts.find(member).filter(Member::isActive).isPresent();
    }
}
