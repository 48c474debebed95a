package org.kapwa.signin;

import java.util.Optional;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.OneTimeLink;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.OneTimeLinks;
import org.kapwa.accounts.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A new e-mail address on its way; once it is there, links in the old mailbox are void. Whether the address is another member's is said to the address only.
@Component
class EmailChange {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final SignInLetters letters;
    private final Told told;

    EmailChange(Accounts accounts, OneTimeLinks links, SignInLetters letters, Told told) {
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.told = told;
    }

    @Transactional
    public void ask(Member member, String email) {
        if (accounts.byEmail(email).isPresent()) {
            letters.emailTaken(member, email);
            return;
        }
        links.dropAll(Purpose.EMAIL, member.id());
        var secret = links.make(OneTimeLink.of(Purpose.EMAIL, member.id()).about(email));
        letters.confirmEmail(member, email, secret);
    }

    /// The address that a link would confirm.
    Optional<String> asked(Secret secret) {
        return links.find(Purpose.EMAIL, secret).map(OneTimeLink::email);
    }

    /// @return the address, now the member's; nothing when the link no longer works or the address was taken meanwhile
    @Transactional
    public Optional<String> confirm(Secret secret) {
        return links.use(Purpose.EMAIL, secret)
                .filter(link -> accounts.byEmail(link.email()).isEmpty())
                .flatMap(link -> accounts.find(link.member() == null ? 0 : link.member())
                        .filter(Member::isActive)
                        .map(member -> change(member, link.email())));
    }

    private String change(Member member, String email) {
        told.of(member, "email");
        accounts.changeEmail(member, email);
        links.dropAll(member.id());
        return email;
    }
}
