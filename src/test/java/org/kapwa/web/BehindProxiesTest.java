package org.kapwa.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BehindProxiesTest {

    private final BehindProxies filter = new BehindProxies(List.of("10.1.0.0/16", "2001:db8::7"));

    @Test
    void aNamedProxyIsBelievedAboutWhoAsks() throws Exception {
        assertThat(seen("10.1.4.4", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(seen("2001:db8::7", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void whatAReaderMadeUpBeforeTheProxyIsNot() throws Exception {
        assertThat(seen("10.1.4.4", "198.51.100.1, 203.0.113.9, 10.1.0.2")).isEqualTo("203.0.113.9");
    }

    @Test
    void anybodyElseIsNotBelieved() throws Exception {
        assertThat(seen("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
        assertThat(seen("10.2.0.1", "198.51.100.1")).isEqualTo("10.2.0.1");
    }

    @Test
    void aProxyThatSaysNothingIsItself() throws Exception {
        assertThat(seen("10.1.4.4", "")).isEqualTo("10.1.4.4");
    }

    private String seen(String from, String forwarded) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        if (!forwarded.isEmpty()) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest()).getRemoteAddr();
    }
}
