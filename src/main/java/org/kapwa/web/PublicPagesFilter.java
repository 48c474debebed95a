package org.kapwa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers anonymous readers from [PublicPages] before anything else is asked, and empties it after each act.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PublicPagesFilter extends OncePerRequestFilter {

    static final String KEY = PublicPages.Key.class.getName();
    static final String GENERATION = KEY + ".generation";

    private final PublicPages pages;
    private final Readers readers;
    private final SessionCookie session;

    PublicPagesFilter(PublicPages pages, Readers readers, SessionCookie session) {
        this.pages = pages;
        this.readers = readers;
        this.session = session;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PolicyReportController.isReport(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!request.getMethod().equals("GET")) {
            passAndForget(request, response, chain);
            return;
        }
        if (session.read(request) != null || !Readers.asked(request).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var key = key(request);
        var kept = pages.find(key);
        if (kept != null) {
            PageWriter.write(kept, key, request, response);
            return;
        }
        request.setAttribute(KEY, key);
        request.setAttribute(GENERATION, pages.generation());
        chain.doFilter(request, response);
    }

    private void passAndForget(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.getMethod().equals("HEAD")) {
                pages.forget();
            }
        }
    }

    private PublicPages.Key key(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        return new PublicPages.Key(
                request.getRequestURI(),
                query,
                readers.language(request),
                readers.look(request),
                Encoding.wantedBy(request));
    }
}
