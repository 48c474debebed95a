package org.kapwa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// How a request is refused that the authorisation file does not let pass: by sign-in, 403 or 404, as its cell says. A
/// 403, which only a member can get, is told to whoever listens.
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Authorisation authorisation;
    private final ApplicationEventPublisher news;

    Refusals(Authorisation authorisation, ApplicationEventPublisher news) {
        this.authorisation = authorisation;
        this.news = news;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        refuse(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            refuse(ErrorPage.STALE_FORM, Unsent.of(request), request, response);
        } else {
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var viewer = Viewers.current();
        switch (authorisation.verdict(viewer, request)) {
            case SIGN_IN -> askToSignIn(request, response);
            case FORBIDDEN -> {
                news.publishEvent(new Refused(viewer, request.getMethod(), authorisation.patternOf(request)));
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            case HIDDEN, OK -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /// Whoever wrote something is shown it again; nobody else needs a page between.
    private void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var unsent = Unsent.of(request);
        if (unsent.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, signIn(request));
        } else {
            refuse(ErrorPage.SIGNED_OUT, unsent, request, response);
        }
    }

    private static void refuse(String reason, Unsent unsent, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(ErrorPage.REASON, reason);
        request.setAttribute(Unsent.ATTRIBUTE, unsent);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private String signIn(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return Query.of("").with("next", form(request)).with("unsaved", "true").on("/signin");
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return Query.of("").with("next", request.getRequestURI() + query).on("/signin");
    }

    /// The page that an act was sent from, as far as the browser says; a form that was rejected once stood at the address
    /// of its act, which nobody can read.
    private String form(HttpServletRequest request) {
        var from = Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), "/");
        try {
            return authorisation.pageOf(OwnPath.of(Objects.requireNonNullElse(URI.create(from).getRawPath(), "/")));
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }
}
