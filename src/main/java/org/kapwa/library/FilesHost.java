package org.kapwa.library;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A second name of the site's host, from which alone files come as they were brought, so that whatever a browser makes of
/// one, it is of another origin than the site (ASVS 3.2.1). There is nothing else there, and whoever asks is nobody:
/// cookies are not read. It stands before the filter that answers from kept pages.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class FilesHost extends OncePerRequestFilter {

    private static final Pattern FILE = Pattern.compile("/library/\\d+/files/\\d+/(?!(?:thumbnail|removal)$)[^/]+");

    private final Site site;
    private final String address;
    private final @Nullable String host;

    /// @param address `https://` and the host; empty: the site gives files out itself
    FilesHost(Site site, @Value("${kapwa.site.files-url}") String address) {
        this.site = site;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.host = address.isEmpty() ? null : URI.create(address).getHost();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!isAskedBy(request)) {
            chain.doFilter(request, response);
        } else if (!reads) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (FILE.matcher(request.getServletPath()).matches()) {
            chain.doFilter(asNobody(request), response);
        } else {
            leadBack(request, response);
        }
    }

    boolean isAskedBy(HttpServletRequest request) {
        return host != null && host.equalsIgnoreCase(request.getServerName());
    }

    /// Whether files are given out elsewhere than where this one is asked for.
    boolean isElsewhere(HttpServletRequest request) {
        return host != null && !isAskedBy(request);
    }

    /// Leads to a path on this host.
    void lead(String path, HttpServletResponse response) {
        lead(address, path, response);
    }

    /// What is not to be had here, the site knows why.
    void leadBack(HttpServletRequest request, HttpServletResponse response) {
        lead("", site.address(request.getRequestURI()), response);
    }

    private static void lead(String host, String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, host + path);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static HttpServletRequest asNobody(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Cookie @Nullable [] getCookies() {
                return null;
            }
        };
    }
}
