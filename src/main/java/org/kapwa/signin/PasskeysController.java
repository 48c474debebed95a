package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.Proof;
import org.kapwa.web.Answer;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A member's own passkeys: adding one, taking one away.
@Controller
class PasskeysController {

    private static final String PATH = "/me/passkeys";
    private static final int LONGEST_LABEL = 60;

    private final FactorGuard guard;
    private final Passkeys passkeys;
    private final PasskeyAdding adding;
    private final Told told;

    PasskeysController(FactorGuard guard, Passkeys passkeys, PasskeyAdding adding, Told told) {
        this.guard = guard;
        this.passkeys = passkeys;
        this.adding = adding;
        this.told = told;
    }

    record PasskeysPage(List<Passkey> passkeys, String label, Problems problems) {}

    @GetMapping(PATH)
    Answer index(Reader reader, HttpServletRequest request) {
        var member = guard.member(reader);
        return guard.before(PATH, member, request).<Answer>map(first -> first)
                .orElseGet(() -> Page.once("signin/passkeys", page(member, "", Problems.none())));
    }

    @PostMapping("/me/passkeys/options")
    ResponseEntity<String> options(Reader reader, HttpServletRequest request) {
        var member = guard.member(reader);
        if (guard.before(PATH, member, request).isPresent()) {
            return ResponseEntity.status(403).build();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(adding.options(member));
    }

    @PostMapping(PATH)
    Answer create(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = guard.member(reader);
        var first = guard.before(PATH, member, request);
        if (first.isPresent()) {
            return first.get();
        }
        var problems = Problems.none().require("label", label).atMost(LONGEST_LABEL, "label", label);
        var proof = problems.any() ? Optional.<Proof>empty() : adding.add(member, credential, label.strip());
        if (proof.isEmpty()) {
            problems.add("label", "signin.problem.passkey-adding");
            return Page.rejected("signin/passkeys", page(member, label, problems));
        }
        guard.raise(member, proof.get(), request, response);
        told.of(member, "passkey-added");
        return Redirect.to(PATH);
    }

    /// Staff may not be without a second factor.
    @PostMapping("/me/passkeys/{id:\\d+}/removal")
    Answer destroy(@PathVariable long id, Reader reader, HttpServletRequest request) {
        var member = guard.member(reader);
        return guard.before(PATH, member, request).<Answer>map(first -> first).orElseGet(() -> {
            if (guard.isRequired(reader) && !guard.hasApp(member) && passkeys.of(member.id()).size() < 2) {
                throw new NotAllowed("signin.refused.staff-passkey");
            }
            return remove(member, id);
        });
    }

    private Redirect remove(Member member, long id) {
        if (passkeys.remove(member.id(), id)) {
            told.of(member, "passkey-removed");
        }
        return Redirect.to(PATH);
    }

    private PasskeysPage page(Member member, String label, Problems problems) {
        return new PasskeysPage(passkeys.of(member.id()), label, problems);
    }
}
