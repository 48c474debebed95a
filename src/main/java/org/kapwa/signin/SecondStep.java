package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.OneTimeLink;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.OneTimeLinks;
import org.kapwa.signin.BrowserSecrets.Kind;
import org.springframework.stereotype.Component;

/// A right first factor, kept behind a cookie until the second one is given.
@Component
class SecondStep {

    private final OneTimeLinks links;
    private final BrowserSecrets browsers;

    SecondStep(OneTimeLinks links, BrowserSecrets browsers) {
        this.links = links;
        this.browsers = browsers;
    }

    void begin(Member member, String next, HttpServletResponse response) {
        var secret = links.make(OneTimeLink.of(Purpose.SECOND_STEP, member.id()).leadingTo(next));
        browsers.write(Kind.STEP, secret, Purpose.SECOND_STEP.lifetime(), response);
    }

    Optional<OneTimeLink> find(HttpServletRequest request) {
        return links.find(Purpose.SECOND_STEP, browsers.read(Kind.STEP, request));
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        links.use(Purpose.SECOND_STEP, browsers.read(Kind.STEP, request));
        browsers.remove(Kind.STEP, response);
    }
}
