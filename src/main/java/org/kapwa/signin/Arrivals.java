package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Proof;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Component;

/// What becomes of somebody who comes back from the outside provider: they are let in, taken in, tied to their account,
/// or told why not.
@Component
class Arrivals {

    private final Identities identities;
    private final Newcomers newcomers;
    private final Accounts accounts;
    private final Entrance entrance;

    Arrivals(Identities identities, Newcomers newcomers, Accounts accounts, Entrance entrance) {
        this.identities = identities;
        this.newcomers = newcomers;
        this.accounts = accounts;
        this.entrance = entrance;
    }

    Answer receive(
            Identity identity,
            Departure departure,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (departure.ties()) {
            return tie(identity, reader);
        }
        var member = identities.member(identity).flatMap(accounts::find);
        if (member.isEmpty()) {
            return takeIn(identity, departure, reader, request, response);
        }
        return member.get().isActive()
                ? entrance.enter(member.get(), Proof.SINGLE, departure.next(), request, response)
                : told(member.get().isWaiting() ? "waiting" : "failed");
    }

    Page failed() {
        return told("failed");
    }

    private Answer tie(Identity identity, Reader reader) {
        if (!reader.isSignedIn()) {
            return failed();
        }
        var member = accounts.find(reader.viewer().memberOrRefuse()).orElseThrow();
        return newcomers.tie(identity, member) ? Redirect.to("/me/provider") : told("taken");
    }

    private Answer takeIn(
            Identity identity,
            Departure departure,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        var refusal = newcomers.refusal(identity);
        if (refusal.isPresent()) {
            return told(refusal.get());
        }
        var member = newcomers.takeIn(identity, reader.language());
        return member.isActive()
                ? entrance.enter(member, Proof.SINGLE, departure.next(), request, response)
                : told("waiting");
    }

    private static Page told(String why) {
        return Page.rejected("signin/provider-told", "signin.provider." + why);
    }
}
