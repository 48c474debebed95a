package org.kapwa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Where a named proxy passes a request on, the address that counts is the reader's, as that proxy saw it (ASVS 13.2).
/// What others write into `X-Forwarded-For` is not believed: they could give themselves a new address with each
/// request.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class BehindProxies extends OncePerRequestFilter {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<IpAddressMatcher> trusted;

    /// @param trusted addresses or networks like `10.0.0.0/8` of the proxies before this site
    BehindProxies(@Value("${kapwa.trusted-proxies}") List<String> trusted) {
        this.trusted = trusted.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isTrusted(request.getRemoteAddr()) ? asSentBy(reader(request), request) : request, response);
    }

    /// From the nearest hop on, the first that is no proxy of ours.
    private String reader(HttpServletRequest request) {
        var hops = Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        return hops.reversed().stream()
                .filter(hop -> !isTrusted(hop))
                .findFirst()
                .orElseGet(request::getRemoteAddr);
    }

    private boolean isTrusted(String address) {
        try {
            return trusted.stream().anyMatch(network -> network.matches(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static HttpServletRequest asSentBy(String address, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRemoteAddr() {
                return address;
            }
        };
    }
}
