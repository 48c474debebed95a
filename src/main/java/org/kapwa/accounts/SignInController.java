package org.kapwa.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.kapwa.web.Answer;
import org.kapwa.web.Limit;
import org.kapwa.web.OwnPath;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in with e-mail and password, and out again.
@Controller
class SignInController {

    private static final Limit BY_ADDRESS = new Limit("sign-in", 25, Duration.ofMinutes(5));

    private final Members members;
    private final Passwords passwords;
    private final Sessions sessions;
    private final RateLimits limits;

    SignInController(Members members, Passwords passwords, Sessions sessions, RateLimits limits) {
        this.members = members;
        this.passwords = passwords;
        this.sessions = sessions;
        this.limits = limits;
    }

    record SignInPage(String email, String next, Problems problems) {}

    @GetMapping("/signin")
    Page ask(@RequestParam(defaultValue = "/") String next) {
        return Page.of("accounts/signin", new SignInPage("", OwnPath.of(next), Problems.none()));
    }

    /// One answer for a wrong password, an unknown address and a member who may not come in.
    @PostMapping("/signin")
    Answer create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.spend(BY_ADDRESS, request);
        var member = members.byEmail(email.strip());
        var right = passwords.matches(
                password, member.map(known -> members.passwordHash(known.id())).orElse(null));
        if (!right || member.filter(Member::isActive).isEmpty()) {
            var problems = Problems.none().add("email", "accounts.problem.sign-in");
            return Page.rejected("accounts/signin", new SignInPage(email, OwnPath.of(next), problems));
        }
        sessions.open(member.get(), request, response);
        return Redirect.to(OwnPath.of(next));
    }

    @PostMapping("/signout")
    Redirect destroy(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        return Redirect.to("/");
    }
}
