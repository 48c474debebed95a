package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.signin.BrowserSecrets.Kind;
import org.kapwa.web.Answer;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Tying one's account to one at the outside provider, and untying it. It begins with a form of ours, because a mere
/// link could be clicked for somebody.
@Controller
class TyingController {

    private static final String PATH = "/me/provider";

    private final ProviderClient client;
    private final BrowserSecrets browsers;
    private final Myself myself;
    private final Ties ties;

    TyingController(ProviderClient client, BrowserSecrets browsers, Myself myself, Ties ties) {
        this.client = client;
        this.browsers = browsers;
        this.myself = myself;
        this.ties = ties;
    }

    /// @param provider its name, empty when this site has none
    record TyingPage(String provider, boolean tied) {}

    /// @param address where the reader goes on, at the provider
    record GoPage(String provider, String address) {}

    @GetMapping(PATH)
    Page show(Reader reader) {
        var tied = ties.isTied(myself.member(reader));
        return Page.once("signin/provider", new TyingPage(client.provider().name(), tied));
    }

    @PostMapping(PATH)
    Answer create(Reader reader, HttpServletRequest request, HttpServletResponse response) {
        if (!client.provider().isNamed()) {
            throw new NotFound();
        }
        if (!myself.isFresh(request)) {
            return ProofController.first(PATH);
        }
        var departure = Departure.fresh(true, PATH);
        var address = client.address(departure);
        if (address.isEmpty()) {
            return Page.rejected("signin/provider-told", "signin.provider.failed");
        }
        browsers.write(Kind.PROVIDER, departure.asCookie(), ProviderController.AWAY_FOR, response);
        return Page.once("signin/provider-go", new GoPage(client.provider().name(), address.get()));
    }

    @PostMapping("/me/provider/removal")
    Redirect destroy(Reader reader, HttpServletRequest request) {
        if (!myself.isFresh(request)) {
            return ProofController.first(PATH);
        }
        ties.end(myself.member(reader));
        return Redirect.to(PATH);
    }
}
