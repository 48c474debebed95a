package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.kapwa.signin.BrowserSecrets.Kind;
import org.kapwa.web.Answer;
import org.kapwa.web.NotFound;
import org.kapwa.web.OwnPath;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way to the outside provider and back.
@Controller
class ProviderController {

    static final Duration AWAY_FOR = Duration.ofMinutes(10);

    private final ProviderClient client;
    private final BrowserSecrets browsers;
    private final Arrivals arrivals;
    private final Attempts attempts;

    ProviderController(ProviderClient client, BrowserSecrets browsers, Arrivals arrivals, Attempts attempts) {
        this.client = client;
        this.browsers = browsers;
        this.arrivals = arrivals;
        this.attempts = attempts;
    }

    @GetMapping("/signin/provider")
    Answer depart(
            @RequestParam(defaultValue = "/") String next, HttpServletRequest request, HttpServletResponse response) {
        refuseUnlessNamed();
        attempts.begin(request);
        var departure = Departure.fresh(false, OwnPath.of(next));
        var address = client.address(departure);
        if (address.isEmpty()) {
            return arrivals.failed();
        }
        browsers.write(Kind.PROVIDER, departure.asCookie(), AWAY_FOR, response);
        return Redirect.to(address.get());
    }

    /// The cookie is used up by coming back, whatever comes of it.
    @GetMapping("/signin/provider/return")
    Answer arrive(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        refuseUnlessNamed();
        attempts.begin(request);
        var departure = Departure.of(browsers.read(Kind.PROVIDER, request));
        browsers.remove(Kind.PROVIDER, response);
        var identity = departure
                .filter(_ -> !code.isEmpty())
                .flatMap(left -> client.arrived(left, code, state));
        return identity.isEmpty()
                ? arrivals.failed()
                : arrivals.receive(identity.get(), departure.get(), reader, request, response);
    }

    private void refuseUnlessNamed() {
        if (!client.provider().isNamed()) {
            throw new NotFound();
        }
    }
}
