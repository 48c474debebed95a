package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.kapwa.accounts.Member;
import org.springframework.stereotype.Component;

/// Checks a code that somebody types, as often as a member's codes may be tried.
@Component
class SecondCheck {

    private final SecondFactors factors;
    private final Attempts attempts;

    SecondCheck(SecondFactors factors, Attempts attempts) {
        this.factors = factors;
        this.attempts = attempts;
    }

    boolean accepts(Member member, String typed, HttpServletRequest request) {
        attempts.beginCode(member.id(), request);
        var right = factors.accepts(member.id(), typed);
        if (!right) {
            attempts.failedCode(member.id());
        }
        return right;
    }
}
