package org.kapwa.signin;

import org.kapwa.accounts.Member;
import org.kapwa.audit.Audit;
import org.springframework.stereotype.Component;

/// Tells a member by mail, and the audit, of every change to how they sign in (ASVS 6.3.7).
@Component
class Told {

    private final SignInLetters letters;
    private final Audit audit;

    Told(SignInLetters letters, Audit audit) {
        this.letters = letters;
        this.audit = audit;
    }

    /// @param change as in [SignInLetters#changed]
    void of(Member member, String change) {
        letters.changed(member, change);
        audit(member, change);
    }

    void audit(Member member, String change) {
        audit.noteBy(member.id(), "signin.deed." + change, "member:" + member.id(), "");
    }
}
