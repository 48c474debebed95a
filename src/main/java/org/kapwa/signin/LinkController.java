package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.OneTimeLinks;
import org.kapwa.accounts.Proof;
import org.kapwa.accounts.Secret;
import org.kapwa.signin.BrowserSecrets.Kind;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The page behind an e-mailed sign-in link. Opening it does nothing, because mail programs open links too; its button
/// signs in, in the browser that asked and once.
@Controller
class LinkController {

    private final OneTimeLinks links;
    private final Accounts accounts;
    private final BrowserSecrets browsers;
    private final Entrance entrance;

    LinkController(OneTimeLinks links, Accounts accounts, BrowserSecrets browsers, Entrance entrance) {
        this.links = links;
        this.accounts = accounts;
        this.browsers = browsers;
        this.entrance = entrance;
    }

    @GetMapping("/signin/link/{secret}")
    Page show(@PathVariable String secret) {
        return links.find(Purpose.SIGN_IN, new Secret(secret)).isPresent()
                ? Page.once("signin/link", "")
                : gone();
    }

    @PostMapping("/signin/link/{secret}")
    Answer create(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var used = links.use(Purpose.SIGN_IN, new Secret(secret), browsers.read(Kind.LINK, request));
        if (used.isEmpty()) {
            return gone();
        }
        browsers.remove(Kind.LINK, response);
        var member = used.flatMap(link -> accounts.find(link.member() == null ? 0 : link.member()));
        return member.filter(org.kapwa.accounts.Member::isActive)
                .<Answer>map(known -> entrance.enter(known, Proof.SINGLE, used.get().next(), request, response))
                .orElseGet(LinkController::gone);
    }

    private static Page gone() {
        return new Page("signin/link-gone", "", 404, false);
    }
}
