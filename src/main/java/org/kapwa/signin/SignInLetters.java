package org.kapwa.signin;

import org.kapwa.accounts.Member;
import org.kapwa.accounts.Secret;
import org.kapwa.mail.Mails;
import org.kapwa.web.Site;
import org.springframework.stereotype.Component;

/// The mails about signing in: links, and news of every change to how one signs in.
@Component
class SignInLetters {

    private final Mails mails;
    private final Site site;

    SignInLetters(Mails mails, Site site) {
        this.mails = mails;
        this.site = site;
    }

    void signInLink(Member member, Secret secret) {
        write(member, "signin.mail.link", "/signin/link/" + secret.text());
    }

    void forgottenPassword(Member member, Secret secret) {
        write(member, "signin.mail.password", "/password/" + secret.text());
    }

    /// For an address that nobody's open account has: whoever asked learns which address it was not.
    void noAccount(String email, String language) {
        mails.write(email, language, "signin.mail.no-account", site.name(), site.address("/register"));
    }

    /// @param change what changed: `password`, `email`, `second-factor-on`, `second-factor-off`, `codes-renewed`,
    ///     `passkey-added`, `passkey-removed`, `provider-linked` or `provider-unlinked`
    void changed(Member member, String change) {
        write(member, "signin.mail.changed." + change, "/password");
    }

    void confirmEmail(Member member, String email, Secret secret) {
        mails.write(email, member.language(), "signin.mail.email", site.name(), link("/email/", secret));
    }

    void emailTaken(Member member, String email) {
        mails.write(email, member.language(), "signin.mail.email-taken", site.name(), site.address("/signin"));
    }

    private void write(Member member, String key, String path) {
        mails.write(member.email(), member.language(), key, site.name(), member.name(), site.address(path));
    }

    private String link(String path, Secret secret) {
        return site.address(path + secret.text());
    }
}
