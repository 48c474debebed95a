package org.kapwa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The one cookie of a signed-in reader. Over TLS it bears the `__Host-` prefix, so no other host can set it.
@Component
public class SessionCookie {

    private final String name;
    private final boolean secure;

    SessionCookie(Site site) {
        this.secure = site.isSecure();
        this.name = secure ? "__Host-kapwa" : "kapwa";
    }

    public @Nullable String read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    public void write(String value, Duration lifetime, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(lifetime)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    public void remove(HttpServletResponse response) {
        write("", Duration.ZERO, response);
    }
}
