package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.kapwa.accounts.Secret;
import org.kapwa.web.Site;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// Secrets that a browser holds for some minutes while somebody signs in, in cookies that no script and no other site
/// can read.
@Component
class BrowserSecrets {

    /// What a secret is for.
    enum Kind {
        /// Ties an e-mailed link to the browser that asked for it.
        LINK,
        /// Stands for a password that was right, until the second factor is given.
        STEP,
        /// Holds state, nonce and verifier while somebody is at an outside provider.
        PROVIDER;

        private String cookie(boolean secure) {
            return (secure ? "__Host-" : "") + "kapwa-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final boolean secure;

    BrowserSecrets(Site site) {
        this.secure = site.isSecure();
    }

    /// The secret, or an empty one that fits nothing.
    Secret read(Kind kind, HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, kind.cookie(secure));
        return new Secret(cookie == null ? "" : cookie.getValue());
    }

    void write(Kind kind, Secret secret, Duration lifetime, HttpServletResponse response) {
        var cookie = ResponseCookie.from(kind.cookie(secure), secret.text())
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void remove(Kind kind, HttpServletResponse response) {
        write(kind, new Secret(""), Duration.ZERO, response);
    }
}
