package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.OpenSessions;
import org.kapwa.accounts.Proof;
import org.kapwa.accounts.Sessions;
import org.kapwa.web.NotFound;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// The request's own member, and how surely and how lately they have shown who they are.
@Component
class Myself {

    private final Accounts accounts;
    private final OpenSessions open;
    private final Sessions sessions;
    private final Attempts attempts;

    Myself(Accounts accounts, OpenSessions open, Sessions sessions, Attempts attempts) {
        this.accounts = accounts;
        this.open = open;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    Member member(Reader reader) {
        return accounts.find(reader.viewer().memberOrRefuse()).orElseThrow(NotFound::new);
    }

    boolean hasPassword(Member member) {
        return accounts.hasPassword(member.id());
    }

    boolean isFresh(HttpServletRequest request) {
        return open.isFresh(request);
    }

    boolean isDoublyProved(HttpServletRequest request) {
        return open.isDoublyProved(request);
    }

    boolean isSecondFactorAwaited(Member member, HttpServletRequest request) {
        return sessions.needsSecondFactor(member, open.isDoublyProved(request) ? Proof.DOUBLE : Proof.SINGLE);
    }

    boolean isSecondFactorRequired(Reader reader) {
        return sessions.isSecondFactorRequiredOfStaff() && reader.viewer().isStaff();
    }

    /// What is wrong with a password given again; wrong ones count like wrong ones at the door.
    Problems problems(String field, Member member, String password, HttpServletRequest request) {
        attempts.begin(member.email(), request);
        var problems = Problems.none();
        if (!accounts.isPasswordOf(member.id(), password)) {
            attempts.failed(member.email());
            problems.add(field, "signin.problem.current-password");
        }
        return problems;
    }

    /// Does something that proves more or ends sessions, and starts this browser's session anew under a new secret.
    ///
    /// @param atLeast how much is proved now; what the session had proved before stays
    void keepIn(
            Member member, Proof atLeast, HttpServletRequest request, HttpServletResponse response, Runnable act) {
        var proof = open.isDoublyProved(request) ? Proof.DOUBLE : atLeast;
        act.run();
        sessions.open(member, proof, request, response);
    }

    void endOtherSessions(Member member, HttpServletRequest request) {
        open.endOthers(member.id(), request);
    }
}
