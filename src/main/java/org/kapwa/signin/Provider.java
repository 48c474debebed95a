package org.kapwa.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// An outside OpenID Connect provider whose people may sign in here, as `kapwa.oidc.*` names it.
///
/// @param issuer its address, whose `/.well-known/openid-configuration` tells the rest; empty when there is none
/// @param name what the button calls it
@ConfigurationProperties("kapwa.oidc")
record Provider(String issuer, String clientId, String clientSecret, String name) {

    Provider {
        name = issuer.isBlank() ? "" : name.isBlank() ? issuer : name;
    }

    boolean isNamed() {
        return !issuer.isBlank();
    }
}
