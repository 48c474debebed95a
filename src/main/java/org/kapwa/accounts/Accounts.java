package org.kapwa.accounts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapwa.web.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other modules may ask of accounts.
@Component
public class Accounts {

    private final Members members;
    private final Passwords passwords;

    Accounts(Members members, Passwords passwords) {
        this.members = members;
        this.passwords = passwords;
    }

    /// Takes somebody in without the usual mail: for the command line and for demonstration content.
    @Transactional
    public Member enrol(String email, String name, String password, String language, Set<Role> roles) {
        var member = members.join(email, name, passwords.hash(password), language, "active");
        roles.stream().filter(Role::isStaff).forEach(role -> members.grant(member.id(), role));
        return member;
    }

    /// A member who is nobody: has no address and cannot sign in, and stands for what the site does by itself.
    @Transactional
    public Member system(String name) {
        return members.nobody(name).orElseGet(() -> members.join(null, name, null, "en", "active"));
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
