package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.kapwa.accounts.Secret;
import org.kapwa.web.Answer;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Changing one's e-mail address: asked for with a fresh proof, confirmed at the new address, told to the old one.
@Controller
class EmailController {

    private final Myself myself;
    private final EmailChange change;
    private final MailedLinks mailed;

    EmailController(Myself myself, EmailChange change, MailedLinks mailed) {
        this.myself = myself;
        this.change = change;
        this.mailed = mailed;
    }

    record EmailPage(String present, String email, Problems problems) {}

    @GetMapping("/me/email")
    Answer show(Reader reader, HttpServletRequest request) {
        if (!myself.isFresh(request)) {
            return ProofController.first("/me/email");
        }
        return Page.once("signin/email", new EmailPage(myself.member(reader).email(), "", Problems.none()));
    }

    @PostMapping("/me/email")
    Answer create(@RequestParam(defaultValue = "") String email, Reader reader, HttpServletRequest request) {
        if (!myself.isFresh(request)) {
            return ProofController.first("/me/email");
        }
        var member = myself.member(reader);
        var problems = mailed.problems(email, request);
        if (problems.any()) {
            return Page.rejected("signin/email", new EmailPage(member.email(), email, problems));
        }
        change.ask(member, email.strip());
        return Page.once("signin/email-asked", email.strip());
    }

    @GetMapping("/email/{secret}")
    Page confirm(@PathVariable String secret) {
        return Page.once("signin/email-confirm", change.asked(new Secret(secret)).orElseThrow(NotFound::new));
    }

    @PostMapping("/email/{secret}")
    Page update(@PathVariable String secret) {
        return Page.once("signin/email-changed", change.confirm(new Secret(secret)).orElseThrow(NotFound::new));
    }
}
