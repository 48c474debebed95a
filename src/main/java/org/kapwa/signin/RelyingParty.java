package org.kapwa.signin;

import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kapwa.accounts.OneTimeLink;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.OneTimeLinks;
import org.kapwa.accounts.Secret;
import org.kapwa.web.Site;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// This site as authenticators know it, and the challenges it has given. A challenge is kept like a one-time link: it
/// works once and for ten minutes, and its hash alone is stored. The library starts slowly, so it does when first used.
@Component
class RelyingParty {

    private final Supplier<WebAuthnRelyingPartyOperations> operations;
    private final OneTimeLinks links;
    private final Supplier<JsonMapper> json = SingletonSupplier.of(
            () -> JsonMapper.builder().addModule(new WebauthnJacksonModule()).build());

    RelyingParty(PasskeyUsers users, PasskeyCredentials credentials, OneTimeLinks links, Site site) {
        this.operations = SingletonSupplier.of(
                () -> new Webauthn4JRelyingPartyOperations(users, credentials, self(site), Set.of(origin(site))));
        this.links = links;
    }

    WebAuthnRelyingPartyOperations operations() {
        return operations.get();
    }

    String asJson(Object options) {
        return json.get().writeValueAsString(options);
    }

    <R extends AuthenticatorResponse> PublicKeyCredential<R> read(
            String credential, TypeReference<PublicKeyCredential<R>> type) {
        return json.get().readValue(credential, type);
    }

    void keep(Bytes challenge, Purpose purpose, @Nullable Long member) {
        links.keep(new Secret(challenge.toBase64UrlString()), OneTimeLink.of(purpose, member));
    }

    /// The challenge that a browser answers, if it was given for this purpose and not answered before.
    Optional<Challenge> use(Purpose purpose, PublicKeyCredential<?> answer) {
        var said = json.get().readTree(answer.getResponse().getClientDataJSON().getBytes())
                .path("challenge")
                .asString("");
        return links.use(purpose, new Secret(said))
                .map(link -> new Challenge(new Bytes(Base64.getUrlDecoder().decode(said)), link.member()));
    }

    /// @param member whom it was given to; null for somebody who is not signed in
    record Challenge(Bytes bytes, @Nullable Long member) {}

    private static PublicKeyCredentialRpEntity self(Site site) {
        return PublicKeyCredentialRpEntity.builder()
                .id(site.url().getHost())
                .name(site.name())
                .build();
    }

    private static String origin(Site site) {
        var url = site.url();
        return url.getScheme() + "://" + url.getAuthority();
    }
}
