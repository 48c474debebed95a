package org.kapwa.signin;

import org.kapwa.accounts.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other modules may ask of signing in.
@Component
public class SignIn {

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SignInLetters letters;

    SignIn(SecondFactors factors, Passkeys passkeys, SignInLetters letters) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.letters = letters;
    }

    /// Whether a member has an authenticator app or a passkey.
    public boolean hasSecondFactor(Member member) {
        return factors.isOn(member.id()) || passkeys.has(member.id());
    }

    /// Takes a member's second factors away, for one who has lost them all; the member is told.
    @Transactional
    public void dropSecondFactors(Member member) {
        factors.turnOff(member.id());
        passkeys.dropAll(member.id());
        letters.changed(member, "second-factor-dropped");
    }
}
