package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.Proof;
import org.kapwa.web.Answer;
import org.kapwa.web.OwnPath;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Query;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Showing again who one is, before acts that could lock a member out of their own account (ASVS 7.5.1).
@Controller
class ProofController {

    private final Myself myself;
    private final FactorGuard guard;
    private final Passkeys passkeys;
    private final PasskeySignIn recognition;

    ProofController(Myself myself, FactorGuard guard, Passkeys passkeys, PasskeySignIn recognition) {
        this.myself = myself;
        this.guard = guard;
        this.passkeys = passkeys;
        this.recognition = recognition;
    }

    /// @param byPassword whether there is a password to give
    /// @param byPasskey whether there is a passkey to use
    /// @param factorLacking whether second factors can only be changed after one of them was given
    record ProofPage(String next, boolean byPassword, boolean byPasskey, boolean factorLacking, Problems problems) {}

    /// First the proof, then the page that was asked for.
    static Redirect first(String next) {
        return Redirect.to(Query.of("").with("next", next).on("/me/proof"));
    }

    @GetMapping("/me/proof")
    Page ask(@RequestParam(defaultValue = "/me") String next, Reader reader, HttpServletRequest request) {
        return Page.once("signin/proof", page(myself.member(reader), next, request, Problems.none()));
    }

    @PostMapping("/me/proof")
    Answer byPassword(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/me") String next,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = myself.member(reader);
        var problems = myself.problems("password", member, password, request);
        if (problems.any()) {
            return Page.rejected("signin/proof", page(member, next, request, problems));
        }
        myself.keepIn(member, Proof.SINGLE, request, response, () -> {});
        return Redirect.to(OwnPath.of(next));
    }

    /// Another member's passkey proves nothing of this one.
    @PostMapping("/me/proof/passkey")
    Answer byPasskey(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/me") String next,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = myself.member(reader);
        var recognised = recognition.recognise(credential).filter(who -> who.member().id() == member.id());
        if (recognised.isEmpty()) {
            var problems = Problems.none().add("passkey", "signin.problem.passkey");
            return Page.rejected("signin/proof", page(member, next, request, problems));
        }
        myself.keepIn(member, recognised.get().proof(), request, response, () -> {});
        return Redirect.to(OwnPath.of(next));
    }

    private ProofPage page(Member member, String next, HttpServletRequest request, Problems problems) {
        return new ProofPage(
                OwnPath.of(next),
                myself.hasPassword(member),
                passkeys.has(member.id()),
                guard.lacksFactor(member, request),
                problems);
    }
}
