package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.OneTimeLinks;
import org.kapwa.accounts.Secret;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A forgotten password: a link by mail, then a new password. It signs nobody in, so a second factor is still asked
/// for.
@Controller
class ForgottenPasswordController {

    private final MailedLinks mailed;
    private final OneTimeLinks links;
    private final PasswordChange change;

    ForgottenPasswordController(MailedLinks mailed, OneTimeLinks links, PasswordChange change) {
        this.mailed = mailed;
        this.links = links;
        this.change = change;
    }

    record AskPage(String email, Problems problems) {}

    @GetMapping("/password")
    Page ask() {
        return Page.of("signin/password-ask", new AskPage("", Problems.none()));
    }

    @PostMapping("/password")
    Page create(@RequestParam(defaultValue = "") String email, Reader reader, HttpServletRequest request) {
        var problems = mailed.problems(email, request);
        if (problems.any()) {
            return Page.rejected("signin/password-ask", new AskPage(email, problems));
        }
        mailed.forgottenPassword(email.strip(), reader.language());
        return Page.once("signin/password-asked", email.strip());
    }

    @GetMapping("/password/{secret}")
    Page choose(@PathVariable String secret) {
        return links.find(Purpose.PASSWORD, new Secret(secret)).isPresent()
                ? Page.once("signin/password-choose", Problems.none())
                : gone();
    }

    @PostMapping("/password/{secret}")
    Answer update(@PathVariable String secret, @RequestParam(defaultValue = "") String password) {
        var problems = change.problems(new Secret(secret), password);
        if (problems.any()) {
            return Page.rejected("signin/password-choose", problems);
        }
        return change.byLink(new Secret(secret), password)
                .<Answer>map(_ -> Page.once("signin/password-chosen", ""))
                .orElseGet(ForgottenPasswordController::gone);
    }

    private static Page gone() {
        return new Page("signin/link-gone", "", 404, false);
    }
}
