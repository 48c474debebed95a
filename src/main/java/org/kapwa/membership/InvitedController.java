package org.kapwa.membership;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.Passwords;
import org.kapwa.accounts.Proof;
import org.kapwa.accounts.Secret;
import org.kapwa.accounts.Sessions;
import org.kapwa.web.Answer;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The page behind an invitation: who opens it has the mailbox, so a name and a password are all that is left to give.
@Controller
class InvitedController {

    private final Joins joins;
    private final Passwords passwords;
    private final ProtectedNames names;
    private final Sessions sessions;

    InvitedController(Joins joins, Passwords passwords, ProtectedNames names, Sessions sessions) {
        this.joins = joins;
        this.passwords = passwords;
        this.names = names;
        this.sessions = sessions;
    }

    @GetMapping("/invitation/{secret}")
    Page ask(@PathVariable String secret) {
        var email = joins.invited(new Secret(secret)).orElseThrow(NotFound::new);
        return Page.once("membership/invited", page(RegistrationController.Form.EMPTY.at(email), Problems.none()));
    }

    @PostMapping("/invitation/{secret}")
    Answer create(
            @PathVariable String secret,
            RegistrationController.Form form,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        var email = joins.invited(new Secret(secret)).orElseThrow(NotFound::new);
        var problems = form.at(email).problems(passwords, names);
        if (problems.any()) {
            return Page.rejected("membership/invited", page(form.at(email), problems));
        }
        var member = joins.accept(new Secret(secret), form, reader.language()).orElseThrow(NotFound::new);
        sessions.open(member, Proof.SINGLE, request, response);
        return Redirect.to("/me");
    }

    private static RegistrationController.FormPage page(RegistrationController.Form form, Problems problems) {
        return new RegistrationController.FormPage(form, problems, false, false);
    }
}
