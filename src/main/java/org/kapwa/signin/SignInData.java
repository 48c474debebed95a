package org.kapwa.signin;

import java.io.IOException;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.Export;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.PersonalData;
import org.springframework.stereotype.Component;

/// What members have to prove who they are with. Secrets and keys are no part of the copy: they would only be stolen
/// from it.
@Component
class SignInData implements PersonalData {

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Identities identities;

    SignInData(SecondFactors factors, Passkeys passkeys, Identities identities) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.identities = identities;
    }

    @Override
    public void export(Member member, Export copy) throws IOException {
        copy.rows("sign-in/passkeys", """
                select label, backed_up, transports, added_at, used_at
                  from passkey
                 where member = :member
                 order by id""", member.id());
        copy.rows("sign-in/authenticator-app", """
                select begun_at, confirmed_at, (select count(*) from recovery_code r where r.member = a.member) as codes_left
                  from authenticator_app a
                 where member = :member""", member.id());
        copy.rows("sign-in/outside-identities", """
                select issuer, subject, linked_at
                  from outside_identity
                 where member = :member""", member.id());
    }

    @Override
    public void erase(Member member, Contributions contributions) {
        factors.turnOff(member.id());
        passkeys.dropAll(member.id());
        identities.dropAll(member.id());
    }
}
