package org.kapwa.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapwa.web.Changed;
import org.kapwa.web.Role;
import org.kapwa.web.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other modules may ask of accounts.
@Component
public class Accounts {

    private final Members members;
    private final Grants grants;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher news;

    Accounts(
            Members members, Grants grants, Passwords passwords, Sessions sessions, ApplicationEventPublisher news) {
        this.members = members;
        this.grants = grants;
        this.passwords = passwords;
        this.sessions = sessions;
        this.news = news;
    }

    /// Takes somebody in without the usual mail: for the command line and for demonstration content.
    @Transactional
    public Member enrol(String email, String name, String password, String language, Set<Role> roles) {
        var member = members.join(Joining.active(email, name, passwords.hash(password), language));
        roles.stream().filter(Role::isStaff).forEach(role -> grants.give(member.id(), Grant.of(role)));
        return member;
    }

    /// Takes somebody in whose address is known to be theirs.
    ///
    /// @throws DuplicateKeyException when the address belongs to a member
    public Member join(Joining joining) {
        return members.join(joining);
    }

    /// Makes an active member an administrator, for a site that has lost its own.
    @Transactional
    public Optional<Member> promote(String email) {
        var member = members.byEmail(email).filter(Member::isActive);
        member.ifPresent(known -> grants.give(known.id(), Grant.of(Role.ADMINISTRATOR)));
        return member;
    }

    public boolean hasAdministrator() {
        return grants.hasAdministrator();
    }

    /// A member who is nobody: has no address and cannot sign in, and stands for what the site does by itself.
    @Transactional
    public Member system(String name) {
        return members.nobody(name).orElseGet(() -> members.join(Joining.system(name)));
    }

    public Optional<Member> find(long id) {
        return members.find(id);
    }

    /// The members of these numbers, by number.
    public Map<Long, Member> find(Collection<Long> ids) {
        return members.find(ids).stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    /// The numbers of those who are suspended.
    public List<Long> suspended() {
        return members.suspended();
    }

    public Optional<Member> byHandle(String handle) {
        return members.byHandle(handle);
    }

    public Optional<Member> byEmail(String email) {
        return members.byEmail(email);
    }

    /// The roles of a member and what they cover.
    public List<Grant> grants(long member) {
        return grants.of(member);
    }

    /// Active members who have a role, each as who has that one alone, with what it covers.
    public List<Viewer> holding(Role role) {
        return grants.holding(role);
    }

    /// The active member to whom address and password belong. Whether there is such a member takes the same time to say
    /// either way.
    public Optional<Member> withPassword(String email, String password) {
        var member = members.byEmail(email);
        var hash = member.map(known -> members.passwordHash(known.id())).orElse(null);
        var right = passwords.matches(password, hash);
        if (right && hash != null && passwords.isOutdated(hash)) {
            members.rehash(member.orElseThrow().id(), hash, passwords.hash(password));
        }
        return member.filter(known -> right && known.isActive());
    }

    public boolean hasPassword(long member) {
        return members.passwordHash(member) != null;
    }

    public boolean isPasswordOf(long member, String password) {
        return passwords.matches(password, members.passwordHash(member));
    }

    /// Sets a password and ends every session: whoever else was signed in is out.
    @Transactional
    public void changePassword(Member member, String password) {
        members.changePassword(member.id(), passwords.hash(password));
        sessions.endAll(member.id());
    }

    /// Calls a member something else; their handle stays.
    ///
    /// @throws Changed when they have not been called as before any more
    @Transactional
    public void changeName(long member, String before, String name) {
        if (!members.changeName(member, before, name)) {
            throw new Changed();
        }
        news.publishEvent(new MemberRenamed(member));
        news.publishEvent(new MemberChanged(member));
    }

    /// @throws DuplicateKeyException when the address belongs to a member
    @Transactional
    public void changeEmail(Member member, String email) {
        members.changeEmail(member.id(), email);
    }

    /// @throws org.kapwa.web.NotAllowed when the site would be left without an administrator
    @Transactional
    public void refuseIfLastAdministrator(Member leaving) {
        if (grants.of(leaving.id()).stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR)) {
            grants.refuseIfLastAdministrator(leaving.id());
        }
    }
}
