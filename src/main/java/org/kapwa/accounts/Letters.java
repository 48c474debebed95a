package org.kapwa.accounts;

import org.kapwa.mail.Mails;
import org.kapwa.web.Site;
import org.springframework.stereotype.Component;

/// The mails that accounts send, each in its reader's language.
@Component
class Letters {

    private final Mails mails;
    private final Site site;

    Letters(Mails mails, Site site) {
        this.mails = mails;
        this.site = site;
    }

    void confirm(String email, String name, String language, Secret secret) {
        mails.write(email, language, "accounts.mail.confirm", site.name(), name, link("/register/", secret));
    }

    void alreadyMember(String email, String name, String language) {
        mails.write(email, language, "accounts.mail.already", site.name(), name, site.address("/signin"));
    }

    void signIn(Member member, Secret secret) {
        mails.write(
                member.email(),
                member.language(),
                "accounts.mail.sign-in",
                site.name(),
                member.name(),
                link("/signin/link/", secret));
    }

    void forgottenPassword(Member member, Secret secret) {
        mails.write(
                member.email(),
                member.language(),
                "accounts.mail.password",
                site.name(),
                member.name(),
                link("/password/", secret));
    }

    void passwordChanged(Member member) {
        mails.write(
                member.email(),
                member.language(),
                "accounts.mail.password-changed",
                site.name(),
                member.name(),
                site.address("/signin"));
    }

    private String link(String path, Secret secret) {
        return site.address(path + secret.text());
    }
}
