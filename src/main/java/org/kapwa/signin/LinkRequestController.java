package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.Secret;
import org.kapwa.signin.BrowserSecrets.Kind;
import org.kapwa.web.NotFound;
import org.kapwa.web.OwnPath;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Asking for a sign-in link by mail. The answer is the same whether or not the address is a member's.
@Controller
class LinkRequestController {

    private final MailedLinks mailed;
    private final BrowserSecrets browsers;
    private final SignInOptions options;

    LinkRequestController(MailedLinks mailed, BrowserSecrets browsers, SignInOptions options) {
        this.mailed = mailed;
        this.browsers = browsers;
        this.options = options;
    }

    record AskPage(String email, String next, Problems problems) {}

    @GetMapping("/signin/link")
    Page ask(@RequestParam(defaultValue = "/") String next) {
        refuseUnlessOffered();
        return Page.of("signin/link-ask", new AskPage("", OwnPath.of(next), Problems.none()));
    }

    @PostMapping("/signin/link")
    Page create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "/") String next,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseUnlessOffered();
        var problems = mailed.problems(email, request);
        if (problems.any()) {
            return Page.rejected("signin/link-ask", new AskPage(email, OwnPath.of(next), problems));
        }
        var browser = Secret.fresh();
        browsers.write(Kind.LINK, browser, Purpose.SIGN_IN.lifetime(), response);
        mailed.signIn(email.strip(), reader.language(), browser, OwnPath.of(next));
        return Page.once("signin/link-asked", email.strip());
    }

    private void refuseUnlessOffered() {
        if (!options.links()) {
            throw new NotFound();
        }
    }
}
