package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.Proof;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Choosing another password, with the present one in the same form (ASVS 6.2.3). Every other session ends.
@Controller
class PasswordController {

    private final Myself myself;
    private final PasswordChange change;

    PasswordController(Myself myself, PasswordChange change) {
        this.myself = myself;
        this.change = change;
    }

    /// @param hasOne whether there is a present password to give
    record PasswordPage(boolean hasOne, Problems problems) {}

    @GetMapping("/me/password")
    Answer show(Reader reader, HttpServletRequest request) {
        var member = myself.member(reader);
        if (!myself.hasPassword(member) && !myself.isFresh(request)) {
            return ProofController.first("/me/password");
        }
        return Page.once("signin/password", new PasswordPage(myself.hasPassword(member), Problems.none()));
    }

    @PostMapping("/me/password")
    Answer update(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = myself.member(reader);
        var hasOne = myself.hasPassword(member);
        if (!hasOne && !myself.isFresh(request)) {
            return ProofController.first("/me/password");
        }
        var problems = hasOne ? myself.problems("current", member, current, request) : Problems.none();
        var all = problems.any() ? problems : change.problems(member, password);
        if (all.any()) {
            return Page.rejected("signin/password", new PasswordPage(hasOne, all));
        }
        myself.keepIn(member, Proof.SINGLE, request, response, () -> change.set(member, password));
        return Redirect.to("/me?done=password");
    }
}
