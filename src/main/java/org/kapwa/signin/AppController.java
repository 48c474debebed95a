package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.Proof;
import org.kapwa.web.Answer;
import org.kapwa.web.OwnPath;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Setting up an authenticator app: its secret as a picture and as text, then a first code, then the recovery codes.
@Controller
class AppController {

    private final FactorGuard guard;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final Told told;

    AppController(FactorGuard guard, SecondFactors factors, Attempts attempts, Told told) {
        this.guard = guard;
        this.factors = factors;
        this.attempts = attempts;
        this.told = told;
    }

    record AppPage(String secret, QrPicture picture, String next, Problems problems) {}

    record CodesPage(List<RecoveryCode> codes, String next) {}

    @GetMapping("/me/second-factor/app")
    Answer show(@RequestParam(defaultValue = "/me") String next, Reader reader, HttpServletRequest request) {
        var member = guard.member(reader);
        return guard.before(SecondFactorController.PATH, member, request)
                .<Answer>map(first -> first)
                .orElseGet(() -> page(member, reader, next, Problems.none(), 200));
    }

    @PostMapping("/me/second-factor/app")
    Answer confirm(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/me") String next,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        var member = guard.member(reader);
        var first = guard.before(SecondFactorController.PATH, member, request);
        if (first.isPresent()) {
            return first.get();
        }
        attempts.beginCode(member.id(), request);
        var codes = factors.confirm(member.id(), code);
        if (codes.isEmpty()) {
            attempts.failedCode(member.id());
            return page(member, reader, next, Problems.none().add("code", "signin.problem.code"), 422);
        }
        guard.raiseHereOnly(member, Proof.DOUBLE, request, response);
        told.of(member, "second-factor-on");
        return Page.once("signin/recovery-codes", new CodesPage(codes.get(), OwnPath.of(next)));
    }

    private Answer page(Member member, Reader reader, String next, Problems problems, int status) {
        var app = factors.begun(member.id());
        if (app.isEmpty()) {
            return Redirect.to(SecondFactorController.PATH);
        }
        var secret = Base32.of(app.get().secret());
        var picture = QrPicture.of(address(reader.site().name(), member.email(), secret));
        return new Page("signin/app", new AppPage(secret, picture, OwnPath.of(next), problems), status, false);
    }

    /// The address that authenticator apps read from the picture.
    private static String address(String site, String email, String secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(encoded(site), encoded(email), secret, encoded(site));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
