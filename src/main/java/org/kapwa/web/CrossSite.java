package org.kapwa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses acts that another site's page sends: by Sec-Fetch-Site, or by Origin or Referer in browsers without it
/// (w3m sends a Referer). This is what guards the forms of readers without a session, who carry no token.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CrossSite extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return sameHost(origin == null ? request.getHeader("Referer") : origin, request.getHeader("Host"));
    }

    /// A client that says nothing of where it comes from is no browser that could be made to act for somebody.
    private static boolean sameHost(@Nullable String source, @Nullable String host) {
        if (source == null) {
            return true;
        }
        try {
            return host != null && host.equals(URI.create(source).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
