package org.kapwa.signin;

import java.util.Optional;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.OneTimeLink;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.OneTimeLinks;
import org.kapwa.accounts.Passwords;
import org.kapwa.accounts.Secret;
import org.kapwa.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Setting a password: every session ends, every link that was asked for before is void, the member is told, the audit
/// knows.
@Component
class PasswordChange {

    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Told told;

    PasswordChange(Accounts accounts, Passwords passwords, OneTimeLinks links, Told told) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.told = told;
    }

    Problems problems(Member member, String password) {
        var problems = Problems.none();
        passwords.judge("password", password, member.name(), member.email(), problems);
        return problems;
    }

    Problems problems(Secret secret, String password) {
        return links.find(Purpose.PASSWORD, secret)
                .flatMap(this::member)
                .map(member -> problems(member, password))
                .orElseGet(Problems::none);
    }

    /// Uses a link up; nothing when it no longer works or its member is no longer one.
    @Transactional
    public Optional<Member> byLink(Secret secret, String password) {
        var member = links.use(Purpose.PASSWORD, secret).flatMap(this::member);
        member.ifPresent(known -> set(known, password));
        return member;
    }

    @Transactional
    public void set(Member member, String password) {
        accounts.changePassword(member, password);
        links.dropAll(member.id());
        told.of(member, "password");
    }

    private Optional<Member> member(OneTimeLink link) {
        return link.member() == null ? Optional.empty() : accounts.find(link.member()).filter(Member::isActive);
    }
}
