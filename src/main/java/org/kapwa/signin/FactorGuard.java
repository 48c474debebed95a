package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.Proof;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Component;

/// Stands before everything that changes a member's second factors. A proof of the last ten minutes is needed, and,
/// once there is a factor, a session that began with one: a stolen password alone must not bring in a factor of its
/// own.
@Component
class FactorGuard {

    private final Myself myself;
    private final SecondFactors factors;
    private final Passkeys passkeys;

    FactorGuard(Myself myself, SecondFactors factors, Passkeys passkeys) {
        this.myself = myself;
        this.factors = factors;
        this.passkeys = passkeys;
    }

    Member member(Reader reader) {
        return myself.member(reader);
    }

    /// Where to go first, or nothing when the member may go on.
    Optional<Redirect> before(String path, Member member, HttpServletRequest request) {
        return myself.isFresh(request) && !lacksFactor(member, request)
                ? Optional.empty()
                : Optional.of(ProofController.first(path));
    }

    /// Whether the member has a factor that this session did not begin with.
    boolean lacksFactor(Member member, HttpServletRequest request) {
        return !myself.isDoublyProved(request) && (factors.isOn(member.id()) || hasPasskey(member));
    }

    boolean hasApp(Member member) {
        return factors.isOn(member.id());
    }

    boolean hasPasskey(Member member) {
        return passkeys.has(member.id());
    }

    /// After a factor was shown that the session did not begin with, the session counts as one that did.
    void raise(Member member, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        myself.keepIn(member, proof, request, response, () -> {});
    }

    /// The same, and every other session of the member ends: none of them has shown the new factor.
    void raiseHereOnly(Member member, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        myself.endOtherSessions(member, request);
        raise(member, proof, request, response);
    }

    /// Whether the member's roles wait for a second factor in this session.
    boolean isAwaited(Member member, HttpServletRequest request) {
        return myself.isSecondFactorAwaited(member, request);
    }

    /// Whether the reader has a role that is nothing without a second factor.
    boolean isRequired(Reader reader) {
        return myself.isSecondFactorRequired(reader);
    }
}
