package org.kapwa.signin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.kapwa.accounts.Secret;

/// Somebody on the way to the outside provider: what must fit when they come back. It travels in a cookie of theirs.
///
/// @param state what the provider gives back unchanged
/// @param nonce what must stand, hashed, in the ID token
/// @param verifier what shows the provider that it is we who began (PKCE)
/// @param ties whether they want to tie the identity to their account, not to sign in
/// @param next where to go afterwards
record Departure(String state, String nonce, String verifier, boolean ties, String next) {

    static Departure fresh(boolean ties, String next) {
        return new Departure(
                Secret.fresh().text(),
                Secret.fresh().text(),
                Secret.fresh().text() + Secret.fresh().text(),
                ties,
                next);
    }

    Secret asCookie() {
        var text = String.join("\n", state, nonce, verifier, Boolean.toString(ties), next);
        return new Secret(
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Optional<Departure> of(Secret cookie) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cookie.text()), StandardCharsets.UTF_8);
            var parts = text.split("\n", -1);
            return parts.length == 5
                    ? Optional.of(new Departure(parts[0], parts[1], parts[2], Boolean.parseBoolean(parts[3]), parts[4]))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
