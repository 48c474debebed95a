package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Proof;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in with e-mail and password.
@Controller
class SignInController {

    private final Accounts accounts;
    private final Attempts attempts;
    private final Entrance entrance;
    private final SignInPages pages;

    SignInController(Accounts accounts, Attempts attempts, Entrance entrance, SignInPages pages) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.entrance = entrance;
        this.pages = pages;
    }

    @GetMapping("/signin")
    Page ask(@RequestParam(defaultValue = "/") String next, @RequestParam(defaultValue = "") String unsaved) {
        return unsaved.isEmpty() ? pages.ask(next) : pages.askAgain(next);
    }

    /// One answer for a wrong password, an unknown address and a member who may not come in.
    @PostMapping("/signin")
    Answer create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        attempts.begin(email.strip(), request);
        var member = accounts.withPassword(email.strip(), password);
        if (member.isEmpty()) {
            attempts.failed(email.strip());
            return pages.refused(email, next, Problems.none().add("email", "signin.problem.password"));
        }
        return entrance.enter(member.get(), Proof.SINGLE, next, request, response);
    }
}
