package org.kapwa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/// A form's token follows from the session cookie, so nothing more is stored and it dies with the session. Without a
/// session there is none: [CrossSite] guards those forms.
@Component
class SessionCsrf implements CsrfTokenRepository {

    private final SessionCookie cookie;

    SessionCsrf(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var session = cookie.read(request);
        return token(session == null ? "" : session);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token("");
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

    private static CsrfToken token(String session) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", mac(session));
    }

    private static String mac(String session) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("csrf of " + session).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(new byte[] {1}));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
