package org.kapwa.accounts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What other modules may ask of accounts.
@Component
public class Accounts {

    private final Members members;

    Accounts(Members members) {
        this.members = members;
    }

    public Optional<Member> find(long id) {
        return members.find(id);
    }

    /// The members of these numbers, by number.
    public Map<Long, Member> find(Collection<Long> ids) {
        return members.find(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    public Optional<Member> byHandle(String handle) {
        return members.byHandle(handle);
    }
}
