package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.OneTimeLink;
import org.kapwa.accounts.Proof;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The second step of signing in: a code of the app, or a recovery code.
@Controller
class CodeController {

    private static final Page TOO_LATE = Page.once("signin/code-late", "");

    private final SecondStep step;
    private final SecondCheck check;
    private final Accounts accounts;
    private final Entrance entrance;

    CodeController(SecondStep step, SecondCheck check, Accounts accounts, Entrance entrance) {
        this.step = step;
        this.check = check;
        this.accounts = accounts;
        this.entrance = entrance;
    }

    @GetMapping("/signin/code")
    Page ask(HttpServletRequest request) {
        return step.find(request).isPresent() ? Page.once("signin/code", Problems.none()) : TOO_LATE;
    }

    @PostMapping("/signin/code")
    Answer create(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var begun = step.find(request);
        if (begun.isEmpty()) {
            return TOO_LATE;
        }
        var member = accounts.find(Objects.requireNonNull(begun.get().member())).filter(Member::isActive);
        if (member.isEmpty() || !check.accepts(member.get(), code, request)) {
            return Page.rejected("signin/code", Problems.none().add("code", "signin.problem.code"));
        }
        return enter(member.get(), begun.get(), request, response);
    }

    private Redirect enter(
            Member member, OneTimeLink begun, HttpServletRequest request, HttpServletResponse response) {
        step.end(request, response);
        return entrance.enter(member, Proof.DOUBLE, begun.next(), request, response);
    }
}
