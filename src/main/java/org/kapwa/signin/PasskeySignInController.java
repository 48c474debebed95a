package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.web.Answer;
import org.kapwa.web.Problems;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in with a passkey.
@Controller
class PasskeySignInController {

    private final PasskeySignIn passkeys;
    private final Attempts attempts;
    private final Entrance entrance;
    private final SignInPages pages;

    PasskeySignInController(PasskeySignIn passkeys, Attempts attempts, Entrance entrance, SignInPages pages) {
        this.passkeys = passkeys;
        this.attempts = attempts;
        this.entrance = entrance;
        this.pages = pages;
    }

    @PostMapping("/signin/passkey/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        attempts.begin(request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.options());
    }

    @PostMapping("/signin/passkey")
    Answer create(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        attempts.begin(request);
        var recognised = passkeys.recognise(credential);
        if (recognised.isEmpty()) {
            return pages.refused("", next, Problems.none().add("passkey", "signin.problem.passkey"));
        }
        return entrance.enter(recognised.get().member(), recognised.get().proof(), next, request, response);
    }
}
