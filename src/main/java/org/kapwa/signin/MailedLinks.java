package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Email;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.OneTimeLink;
import org.kapwa.accounts.OneTimeLink.Purpose;
import org.kapwa.accounts.OneTimeLinks;
import org.kapwa.accounts.Secret;
import org.kapwa.web.Limit;
import org.kapwa.web.Problems;
import org.kapwa.web.RateLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends links to whoever asks for one by address. For an address without an open account the same is done, with a
/// link that opens nothing and a letter that says so: neither the answer nor its time tells who is a member.
@Component
class MailedLinks {

    private static final Limit BY_NETWORK = new Limit("mailed-link", 25, Duration.ofMinutes(5));
    private static final Limit BY_MAILBOX = new Limit("mailed-link-mailbox", 5, Duration.ofMinutes(30));

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final SignInLetters letters;
    private final RateLimits limits;

    MailedLinks(Accounts accounts, OneTimeLinks links, SignInLetters letters, RateLimits limits) {
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.limits = limits;
    }

    Problems problems(String email, HttpServletRequest request) {
        limits.spend(BY_NETWORK, request);
        var problems = Problems.none();
        Email.of(email).judge("email", problems);
        if (!problems.any()) {
            limits.spend(BY_MAILBOX, email.strip().toLowerCase(Locale.ROOT));
        }
        return problems;
    }

    @Transactional
    public void signIn(String email, String language, Secret browser, String next) {
        var member = open(email);
        var secret = links.make(OneTimeLink.of(Purpose.SIGN_IN, number(member)).boundTo(browser).leadingTo(next));
        member.ifPresentOrElse(known -> letters.signInLink(known, secret), () -> letters.noAccount(email, language));
    }

    @Transactional
    public void forgottenPassword(String email, String language) {
        var member = open(email);
        var secret = links.make(OneTimeLink.of(Purpose.PASSWORD, number(member)));
        member.ifPresentOrElse(
                known -> letters.forgottenPassword(known, secret), () -> letters.noAccount(email, language));
    }

    private java.util.Optional<Member> open(String email) {
        return accounts.byEmail(email).filter(Member::isActive);
    }

    private static @org.jspecify.annotations.Nullable Long number(java.util.Optional<Member> member) {
        return member.map(Member::id).orElse(null);
    }
}
