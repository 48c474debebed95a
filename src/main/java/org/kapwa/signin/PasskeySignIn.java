package org.kapwa.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Optional;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.Proof;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// Recognising a member by a passkey. The browser is told no account's passkeys: it offers those that it has itself.
@Component
class PasskeySignIn {

    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ANSWER =
            new TypeReference<>() {};
    private static final int FLAGS = 32;
    private static final int USER_VERIFIED = 0x04;

    private final RelyingParty party;
    private final PasskeyUsers users;
    private final Accounts accounts;

    PasskeySignIn(RelyingParty party, PasskeyUsers users, Accounts accounts) {
        this.party = party;
        this.users = users;
        this.accounts = accounts;
    }

    /// @param proof double when the authenticator has also verified its user, by PIN, face or finger
    record Recognised(Member member, Proof proof) {}

    /// What the browser asks its authenticator for, as JSON.
    String options() {
        var options = fresh();
        party.keep(options.getChallenge(), Purpose.PASSKEY_SIGN_IN, null);
        return party.asJson(options);
    }

    /// @param answer the browser's credential as JSON
    Optional<Recognised> recognise(String answer) {
        try {
            var credential = party.read(answer, ANSWER);
            return party.use(Purpose.PASSKEY_SIGN_IN, credential)
                    .flatMap(challenge -> member(challenge.bytes(), credential))
                    .filter(Member::isActive)
                    .map(member -> new Recognised(member, proof(credential.getResponse())));
        } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
            return Optional.empty();
        }
    }

    private Optional<Member> member(Bytes challenge, PublicKeyCredential<AuthenticatorAssertionResponse> credential) {
        var now = fresh();
        var asked = PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(now.getRpId())
                .userVerification(now.getUserVerification())
                .timeout(now.getTimeout())
                .build();
        var user = party.operations().authenticate(new RelyingPartyAuthenticationRequest(asked, credential));
        return accounts.find(users.member(user));
    }

    private PublicKeyCredentialRequestOptions fresh() {
        var nobody = new AnonymousAuthenticationToken("-", "-", AuthorityUtils.createAuthorityList("NOBODY"));
        return party.operations()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(nobody));
    }

    private static Proof proof(AuthenticatorAssertionResponse response) {
        var verified = (response.getAuthenticatorData().getBytes()[FLAGS] & USER_VERIFIED) != 0;
        return verified ? Proof.DOUBLE : Proof.SINGLE;
    }
}
