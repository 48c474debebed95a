package org.kapwa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/// Finds out who reads: the language from `?lang=`, then the cookie, then Accept-Language; the look from its cookie.
@Component
class Readers implements HandlerMethodArgumentResolver {

    static final String LANGUAGE_COOKIE = "lang";
    static final String LOOK_COOKIE = "look";
    private static final Duration ONE_YEAR = Duration.ofDays(365);

    private final Authorisation authorisation;
    private final Reader.Frame frame;

    Readers(Site site, Words words, Assets assets, Authorisation authorisation) {
        this.authorisation = authorisation;
        this.frame = new Reader.Frame(site, words, assets);
    }

    Reader of(HttpServletRequest request) {
        var known = (Reader) request.getAttribute(Reader.class.getName());
        if (known != null) {
            return known;
        }
        var reader = new Reader(
                Viewers.current(), language(request), look(request), path(request), query(request), csrf(request), frame);
        request.setAttribute(Reader.class.getName(), reader);
        return reader;
    }

    String language(HttpServletRequest request) {
        var asked = asked(request);
        if (frame.site().offers(asked)) {
            return asked;
        }
        var cookie = WebUtils.getCookie(request, LANGUAGE_COOKIE);
        if (cookie != null && frame.site().offers(cookie.getValue())) {
            return cookie.getValue();
        }
        return accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    Look look(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, LOOK_COOKIE);
        return cookie == null ? Look.DEFAULT : Look.of(cookie.getValue());
    }

    void remember(String name, String value, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(ONE_YEAR)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(frame.site().isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// The language that the address names, or empty.
    static String asked(HttpServletRequest request) {
        return Query.of(query(request)).first("lang");
    }

    private String accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return frame.site().firstLanguage();
        }
        try {
            var found = Locale.lookupTag(Locale.LanguageRange.parse(header), frame.site().languages());
            return found == null ? frame.site().firstLanguage() : found;
        } catch (IllegalArgumentException unreadable) {
            return frame.site().firstLanguage();
        }
    }

    /// What answers an act, like a form with its problems, has links of its own; they lead to what can be read.
    private String path(HttpServletRequest request) {
        var failed = request.getAttribute("jakarta.servlet.error.request_uri");
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return request.getMethod().equals("POST") ? authorisation.pageOf(path) : path;
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }

    private static @Nullable String csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token != null && Viewers.current().isSignedIn() ? token.getToken() : null;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reader.class;
    }

    @Override
    public Reader resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("pages are asked for over HTTP");
        }
        return of(servlet);
    }
}
