package org.kapwa.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Optional;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.Proof;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// Adding a passkey to a member's account.
@Component
class PasskeyAdding {

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> ANSWER =
            new TypeReference<>() {};

    private final RelyingParty party;
    private final PasskeyUsers users;

    PasskeyAdding(RelyingParty party, PasskeyUsers users) {
        this.party = party;
        this.users = users;
    }

    /// What the browser asks its authenticator for, as JSON.
    @Transactional
    public String options(Member member) {
        users.introduce(member.id());
        var options = fresh(member);
        party.keep(options.getChallenge(), Purpose.PASSKEY, member.id());
        return party.asJson(options);
    }

    /// Keeps the passkey that an authenticator made.
    ///
    /// @param answer the browser's credential as JSON
    /// @return how much it proves of the member; nothing when it is no right answer to a challenge that they were given
    Optional<Proof> add(Member member, String answer, String label) {
        try {
            var credential = party.read(answer, ANSWER);
            return party.use(Purpose.PASSKEY, credential)
                    .filter(challenge -> Long.valueOf(member.id()).equals(challenge.member()))
                    .map(challenge -> register(member, challenge.bytes(), credential, label))
                    .map(passkey -> passkey.isUvInitialized() ? Proof.DOUBLE : Proof.SINGLE);
        } catch (WebAuthnException | IllegalArgumentException | JacksonException refused) {
            return Optional.empty();
        }
    }

    private CredentialRecord register(
            Member member,
            Bytes challenge,
            PublicKeyCredential<AuthenticatorAttestationResponse> credential,
            String label) {
        var asked = asked(fresh(member), challenge);
        var key = new RelyingPartyPublicKey(credential, label);
        return party.operations().registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, key));
    }

    private PublicKeyCredentialCreationOptions fresh(Member member) {
        var who = UsernamePasswordAuthenticationToken.authenticated(Long.toString(member.id()), "", List.of());
        return party.operations()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
    }

    /// The options as they were when the challenge was given; only the challenge differs from time to time.
    private static PublicKeyCredentialCreationOptions asked(PublicKeyCredentialCreationOptions now, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(now.getRp())
                .user(now.getUser())
                .challenge(challenge)
                .pubKeyCredParams(now.getPubKeyCredParams())
                .authenticatorSelection(now.getAuthenticatorSelection())
                .timeout(now.getTimeout())
                .build();
    }
}
