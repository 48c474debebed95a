package org.kapwa.accounts;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapwa.web.MemberNames;
import org.springframework.stereotype.Component;

/// Tells the modules below what members are called.
@Component
class NamesOfMembers implements MemberNames {

    private final Accounts accounts;

    NamesOfMembers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<Long, String> of(Collection<Long> members) {
        return accounts.find(members).values().stream().collect(Collectors.toMap(member -> member.id(), member -> member.name()));
    }
}
