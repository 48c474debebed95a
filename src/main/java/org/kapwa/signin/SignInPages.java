package org.kapwa.signin;

import org.kapwa.web.OwnPath;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.springframework.stereotype.Component;

/// The sign-in page with the ways in that this site offers.
@Component
class SignInPages {

    private final SignInOptions options;
    private final Provider provider;

    SignInPages(SignInOptions options, Provider provider) {
        this.options = options;
        this.provider = provider;
    }

    /// @param links whether a sign-in link can be asked for
    /// @param provider the name of the outside provider, empty when there is none
    record SignInPage(String email, String next, Problems problems, boolean links, String provider) {}

    Page ask(String next) {
        return Page.of("signin/signin", page("", next, Problems.none()));
    }

    /// For somebody whose form was not saved because they are not signed in any more.
    Page askAgain(String next) {
        return Page.once("signin/signin", page("", next, Problems.none().add("email", "signin.problem.unsaved")));
    }

    Page refused(String email, String next, Problems problems) {
        return Page.rejected("signin/signin", page(email, next, problems));
    }

    private SignInPage page(String email, String next, Problems problems) {
        return new SignInPage(email, OwnPath.of(next), problems, options.links(), provider.name());
    }
}
