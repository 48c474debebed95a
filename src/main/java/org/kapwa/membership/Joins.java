package org.kapwa.membership;

import java.util.Optional;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Joining;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.Passwords;
import org.kapwa.accounts.Secret;
import org.kapwa.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Turns an accepted invitation into a member.
@Component
class Joins {

    private final Invitations invitations;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Audit audit;

    Joins(Invitations invitations, Accounts accounts, Passwords passwords, Audit audit) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
    }

    /// The address that an open invitation went to.
    Optional<String> invited(Secret secret) {
        return invitations.find(secret);
    }

    @Transactional
    public Optional<Member> accept(Secret secret, RegistrationController.Form form, String language) {
        return invitations.use(secret).map(email -> {
            var hash = passwords.hash(form.password());
            var member = accounts.join(Joining.active(email, form.name(), hash, language));
            audit.noteBy(member.id(), "membership.deed.joined", "member:" + member.id(), "");
            return member;
        });
    }
}
