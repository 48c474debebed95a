package org.kapwa.membership;

import org.kapwa.accounts.Member;
import org.kapwa.accounts.Secret;
import org.kapwa.mail.Mails;
import org.kapwa.web.Role;
import org.kapwa.web.Site;
import org.kapwa.web.Words;
import org.springframework.stereotype.Component;

/// The mails about joining, being let in, and what staff decide. None names the staff member.
@Component
class MembershipLetters {

    private final Mails mails;
    private final Words words;
    private final Site site;

    MembershipLetters(Mails mails, Words words, Site site) {
        this.mails = mails;
        this.words = words;
        this.site = site;
    }

    /// Without the name that was typed: whose the address is, is not known yet, and a name may be an advertisement.
    void confirm(String email, String language, Secret secret) {
        mails.write(email, language, "membership.mail.confirm", site.name(), link("/register/", secret));
    }

    void alreadyMember(String email, String language) {
        mails.write(email, language, "membership.mail.already", site.name(), site.address("/signin"));
    }

    void invitation(String email, String language, Secret secret) {
        mails.write(email, language, "membership.mail.invitation", site.name(), link("/invitation/", secret));
    }

    void approved(Member member) {
        write(member, "membership.mail.approved", site.address("/signin"));
    }

    /// Of what was written before nothing stays.
    void declined(Member member, String reason) {
        mails.forget(member.email());
        write(member, "membership.mail.declined", reason);
    }

    void suspended(Member member, String reason) {
        write(member, "membership.mail.suspended", reason);
    }

    void reinstated(Member member) {
        write(member, "membership.mail.reinstated", site.address("/signin"));
    }

    void given(Member member, Role role) {
        write(member, "membership.mail.role-given", name(role, member), site.address("/me/second-factor"));
    }

    void taken(Member member, Role role) {
        write(member, "membership.mail.role-taken", name(role, member));
    }

    private String name(Role role, Member member) {
        return words.say(member.language(), "membership.role." + role.code());
    }

    private void write(Member member, String key, String... more) {
        var arguments = new Object[2 + more.length];
        arguments[0] = site.name();
        arguments[1] = member.name();
        System.arraycopy(more, 0, arguments, 2, more.length);
        mails.write(member.email(), member.language(), key, arguments);
    }

    private String link(String path, Secret secret) {
        return site.address(path + secret.text());
    }
}
