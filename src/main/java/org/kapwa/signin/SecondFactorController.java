package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.kapwa.web.Answer;
import org.kapwa.web.NotAllowed;
import org.kapwa.web.OwnPath;
import org.kapwa.web.Page;
import org.kapwa.web.Query;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A member's second factor: whether there is one, beginning and ending it, fresh recovery codes.
@Controller
class SecondFactorController {

    static final String PATH = "/me/second-factor";

    private final FactorGuard guard;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final Told told;

    SecondFactorController(FactorGuard guard, SecondFactors factors, Attempts attempts, Told told) {
        this.guard = guard;
        this.factors = factors;
        this.attempts = attempts;
        this.told = told;
    }

    /// @param needed whether the member has a role that waits for a second factor
    record FactorPage(boolean on, int codesLeft, boolean hasPasskey, boolean needed, String next) {}

    @GetMapping(PATH)
    Page show(@RequestParam(defaultValue = "/me") String next, Reader reader, HttpServletRequest request) {
        var member = guard.member(reader);
        return Page.once(
                "signin/second-factor",
                new FactorPage(
                        factors.isOn(member.id()),
                        factors.codesLeft(member.id()),
                        guard.hasPasskey(member),
                        guard.isAwaited(member, request),
                        OwnPath.of(next)));
    }

    @PostMapping(PATH)
    Redirect begin(@RequestParam(defaultValue = "/me") String next, Reader reader, HttpServletRequest request) {
        var member = guard.member(reader);
        return guard.before(PATH, member, request).orElseGet(() -> {
            factors.begin(member.id());
            return Redirect.to(Query.of("").with("next", OwnPath.of(next)).on("/me/second-factor/app"));
        });
    }

    @PostMapping("/me/second-factor/codes")
    Answer renewCodes(Reader reader, HttpServletRequest request) {
        var member = guard.member(reader);
        var first = guard.before(PATH, member, request);
        if (first.isPresent() || !factors.isOn(member.id())) {
            return first.orElseGet(() -> Redirect.to(PATH));
        }
        attempts.beginRenewal(member.id());
        var codes = factors.renewCodes(member.id());
        told.of(member, "codes-renewed");
        return Page.once("signin/recovery-codes", new AppController.CodesPage(codes, PATH));
    }

    /// Staff may change the kind of their second factor, but not be without.
    @PostMapping("/me/second-factor/removal")
    Redirect destroy(Reader reader, HttpServletRequest request) {
        var member = guard.member(reader);
        return guard.before(PATH, member, request).orElseGet(() -> {
            if (guard.isRequired(reader) && !guard.hasPasskey(member)) {
                throw new NotAllowed("signin.refused.staff-factor");
            }
            factors.turnOff(member.id());
            told.of(member, "second-factor-off");
            return Redirect.to(PATH);
        });
    }
}
