package org.kapwa.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Talks OpenID Connect with the outside provider: authorisation code with PKCE, state and nonce. Spring Security's
/// parts check the answer (issuer, audience, signature, times, nonce); its filters, which want an HTTP session, are
/// not used.
@Component
class ProviderClient {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);

    private final Provider provider;
    private final Site site;
    private volatile @Nullable ClientRegistration registration;

    ProviderClient(Provider provider, Site site) {
        this.provider = provider;
        this.site = site;
    }

    Provider provider() {
        return provider;
    }

    /// Made when somebody arrives: most sites have no provider, and its parts start slowly.
    private static final class Checks {

        static final OidcAuthorizationCodeAuthenticationProvider ALL = new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
    }

    /// The address at the provider to send somebody to; nothing when the provider cannot be asked now.
    Optional<String> address(Departure departure) {
        try {
            return Optional.of(request(registration(), departure).getAuthorizationRequestUri());
        } catch (IllegalArgumentException unreachable) {
            LOG.warn("the OpenID Connect provider cannot be asked: {}", unreachable.getMessage());
            return Optional.empty();
        }
    }

    /// Who came back; nothing when anything about the answer is not as it must be.
    Optional<Identity> arrived(Departure departure, String code, String state) {
        try {
            var answer = OAuth2AuthorizationResponse.success(code)
                    .redirectUri(returnAddress())
                    .state(state)
                    .build();
            var exchange = new OAuth2AuthorizationExchange(request(registration(), departure), answer);
            var checked = Checks.ALL.authenticate(new OAuth2LoginAuthenticationToken(registration(), exchange));
            return checked != null && checked.getPrincipal() instanceof OidcUser user
                    ? Optional.of(identity(user))
                    : Optional.empty();
        } catch (AuthenticationException | IllegalArgumentException refused) {
            LOG.info("an answer of the OpenID Connect provider was refused: {}", refused.getMessage());
            return Optional.empty();
        }
    }

    /// Asked for when it is first needed, so that a provider that is down does not keep the site down.
    private ClientRegistration registration() {
        var known = registration;
        if (known == null) {
            known = ClientRegistrations.fromIssuerLocation(provider.issuer())
                    .registrationId("provider")
                    .clientId(provider.clientId())
                    .clientSecret(provider.clientSecret())
                    .redirectUri(returnAddress())
                    .scope("openid", "email", "profile")
                    .build();
            registration = known;
        }
        return known;
    }

    private OAuth2AuthorizationRequest request(ClientRegistration to, Departure departure) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(Objects.requireNonNull(to.getProviderDetails().getAuthorizationUri()))
                .clientId(to.getClientId())
                .redirectUri(returnAddress())
                .scopes(to.getScopes())
                .state(departure.state())
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE, hash(departure.nonce()),
                        PkceParameterNames.CODE_CHALLENGE, hash(departure.verifier()),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .attributes(Map.of(
                        OidcParameterNames.NONCE, departure.nonce(),
                        PkceParameterNames.CODE_VERIFIER, departure.verifier()))
                .build();
    }

    private String returnAddress() {
        return site.address("/signin/provider/return");
    }

    private Identity identity(OidcUser user) {
        return new Identity(
                provider.issuer(),
                Objects.requireNonNull(user.getSubject()),
                text(user.getEmail()),
                Boolean.TRUE.equals(user.getEmailVerified()),
                text(user.getFullName()));
    }

    private static String text(@Nullable String claim) {
        return claim == null ? "" : claim;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
