package org.kapwa.membership;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.Accounts;
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

/// The page behind the link on the console of a new site.
@Controller
class FirstAdministratorController {

    private final FirstAdministrator first;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;

    FirstAdministratorController(
            FirstAdministrator first, Accounts accounts, Passwords passwords, Sessions sessions) {
        this.first = first;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping("/first-administrator/{secret}")
    Page ask(@PathVariable String secret) {
        refuseUnlessOpen(secret);
        return page(RegistrationController.Form.EMPTY, Problems.none(), 200);
    }

    @PostMapping("/first-administrator/{secret}")
    Answer create(
            @PathVariable String secret,
            RegistrationController.Form form,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseUnlessOpen(secret);
        var problems = form.problems(passwords)
                .refuseIf(accounts.byEmail(form.email()).isPresent(), "email", "membership.problem.has-account");
        if (problems.any()) {
            return page(form, problems, 422);
        }
        var member = first.create(new Secret(secret), form, reader.language()).orElseThrow(NotFound::new);
        sessions.open(member, Proof.SINGLE, request, response);
        return Redirect.to(sessions.needsSecondFactor(member, Proof.SINGLE) ? "/me/second-factor?next=/admin" : "/admin");
    }

    private void refuseUnlessOpen(String secret) {
        if (!first.isOpen(new Secret(secret))) {
            throw new NotFound();
        }
    }

    private static Page page(RegistrationController.Form form, Problems problems, int status) {
        return new Page(
                "membership/first-administrator",
                new RegistrationController.FormPage(form, problems, false, false),
                status,
                false);
    }
}
