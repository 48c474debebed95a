package org.kapwa.membership;

import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.TypedName;
import org.kapwa.audit.Audit;
import org.kapwa.web.Changed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A new name of a member. That it changed is noted, the name that was given up is not.
@Component
class NameChange {

    private final Accounts accounts;
    private final Audit audit;

    NameChange(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /// @throws Changed when the member has not been called as before any more
    @Transactional
    public void make(long member, String before, TypedName name) {
        accounts.changeName(member, before, name.text());
        audit.note("membership.deed.name", "member:" + member);
    }
}
