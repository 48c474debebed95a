package org.kapwa.membership;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.kapwa.accounts.Email;
import org.kapwa.accounts.JoiningPolicy;
import org.kapwa.accounts.Passwords;
import org.kapwa.accounts.Secret;
import org.kapwa.accounts.TypedName;
import org.kapwa.web.Answer;
import org.kapwa.web.Limit;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Joining: a form, a mail, a link in it.
@Controller
class RegistrationController {

    private static final Limit ASKING = new Limit("register", 10, Duration.ofMinutes(30));
    private static final Limit WRITING = new Limit("register-mail", 4, Duration.ofHours(1));

    private final Registrations registrations;
    private final Passwords passwords;
    private final JoiningPolicy policy;
    private final ProtectedNames names;
    private final RateLimits limits;

    RegistrationController(
            Registrations registrations,
            Passwords passwords,
            JoiningPolicy policy,
            ProtectedNames names,
            RateLimits limits) {
        this.registrations = registrations;
        this.passwords = passwords;
        this.policy = policy;
        this.names = names;
        this.limits = limits;
    }

    /// @param website no browser with style sheets shows this field: what fills it in is most often a machine
    record Form(String name, String email, String password, String reason, String website) {

        static final Form EMPTY = new Form("", "", "", "", "");

        Form {
            name = name == null ? "" : TypedName.of(name).text();
            email = email == null ? "" : email.strip();
            password = password == null ? "" : password;
            reason = reason == null ? "" : reason.strip();
            website = website == null ? "" : website;
        }

        /// The same with an address that is known already.
        Form at(String knownEmail) {
            return new Form(name, knownEmail, password, reason, website);
        }

        Problems problems(Passwords passwords, ProtectedNames names) {
            return problems(passwords).refuseIf(names.isOfOffice(name), "name", "membership.problem.protected-name");
        }

        /// The same for the first of all, who may be called anything.
        Problems problems(Passwords passwords) {
            var problems = new TypedName(name).judge("name", Problems.none());
            new Email(email).judge("email", problems);
            passwords.judge("password", password, name, email, problems);
            return problems.atMost(1000, "reason", reason)
                    .refuseIf(!website.isEmpty(), "website", "membership.problem.website");
        }
    }

    record FormPage(Form form, Problems problems, boolean byInvitation, boolean approved) {}

    @GetMapping("/register")
    Page ask() {
        return Page.of("membership/register", page(Form.EMPTY, Problems.none()));
    }

    @PostMapping("/register")
    Page create(Form form, Reader reader, HttpServletRequest request) {
        limits.spend(ASKING, request);
        if (policy.isByInvitation()) {
            return Page.rejected("membership/register", page(form, Problems.none()));
        }
        var problems = form.problems(passwords, names);
        if (problems.any()) {
            return Page.rejected("membership/register", page(form, problems));
        }
        limits.spend(WRITING, form.email().toLowerCase(Locale.ROOT));
        registrations.ask(new Registrations.Registration(
                form.email(), form.name(), passwords.hash(form.password()), reader.language(), form.reason()));
        return Page.once("membership/asked", form.email());
    }

    @GetMapping("/register/{secret}")
    Page confirm(@PathVariable String secret) {
        return registrations
                .find(new Secret(secret))
                .map(asked -> Page.once("membership/confirm", asked.name()))
                .orElseGet(RegistrationController::spent);
    }

    @PostMapping("/register/{secret}")
    Answer confirmed(@PathVariable String secret) {
        return registrations
                .confirm(new Secret(secret))
                .map(member -> Page.once("membership/joined", member))
                .orElseGet(RegistrationController::spent);
    }

    /// Many open the link of the message twice; it tells nobody whether it ever was one.
    private static Page spent() {
        return Page.gone("membership/spent", "");
    }

    private FormPage page(Form form, Problems problems) {
        return new FormPage(form, problems, policy.isByInvitation(), policy.firstState().equals("waiting"));
    }
}
