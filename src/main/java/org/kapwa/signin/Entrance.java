package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.Proof;
import org.kapwa.accounts.Sessions;
import org.kapwa.audit.Audit;
import org.kapwa.web.OwnPath;
import org.kapwa.web.Query;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Component;

/// The last step of every way in: whoever has a second factor gives it first, staff without one are led to set one up.
@Component
class Entrance {

    private final Sessions sessions;
    private final SecondFactors factors;
    private final SecondStep step;
    private final Audit audit;

    Entrance(Sessions sessions, SecondFactors factors, SecondStep step, Audit audit) {
        this.sessions = sessions;
        this.factors = factors;
        this.step = step;
        this.audit = audit;
    }

    /// @param next where the member wanted to go; anything but a path of this site is the front page
    Redirect enter(Member member, Proof proof, String next, HttpServletRequest request, HttpServletResponse response) {
        if (proof == Proof.SINGLE && factors.isOn(member.id())) {
            step.begin(member, OwnPath.of(next), response);
            return Redirect.to("/signin/code");
        }
        sessions.open(member, proof, request, response);
        audit.noteBy(member.id(), "signin.deed.signed-in", "member:" + member.id(), "");
        return Redirect.to(afterwards(member, proof, OwnPath.of(next)));
    }

    private String afterwards(Member member, Proof proof, String next) {
        return sessions.needsSecondFactor(member, proof)
                ? Query.of("").with("next", next).on("/me/second-factor")
                : next;
    }
}
