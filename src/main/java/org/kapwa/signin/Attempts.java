package org.kapwa.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.audit.Audit;
import org.kapwa.web.Limit;
import org.kapwa.web.RateLimits;
import org.springframework.stereotype.Component;

/// Counts tries to come in, by network and by account. Whoever uses an account's tries up shuts only the password's
/// door and only for a while: the member still comes in by link or passkey (ASVS 6.1.1).
@Component
class Attempts {

    private static final Limit BY_NETWORK = new Limit("sign-in", 25, Duration.ofMinutes(5));
    private static final Limit BY_ACCOUNT = new Limit("sign-in-account", 30, Duration.ofMinutes(30));
    private static final Limit CODES = new Limit("sign-in-code", 5, Duration.ofMinutes(5));
    private static final Limit CODES_A_DAY = new Limit("sign-in-code-day", 50, Duration.ofDays(1));

    private static final Limit RENEWALS = new Limit("recovery-codes", 5, Duration.ofHours(1));

    private final RateLimits limits;
    private final Accounts accounts;
    private final Audit audit;

    Attempts(RateLimits limits, Accounts accounts, Audit audit) {
        this.limits = limits;
        this.accounts = accounts;
        this.audit = audit;
    }

    void begin(HttpServletRequest request) {
        limits.spend(BY_NETWORK, request);
    }

    void begin(String account, HttpServletRequest request) {
        begin(request);
        limits.refuseIfSpent(BY_ACCOUNT, account.toLowerCase(Locale.ROOT));
    }

    /// Only wrong tries count against an account.
    void failed(String account) {
        audit.noteFailure(accounts.byEmail(account).map(Member::id).orElse(null), "signin.deed.failed");
        limits.spend(BY_ACCOUNT, account.toLowerCase(Locale.ROOT));
    }

    /// Six digits are soon guessed by a machine, so a member's codes may be tried only this often.
    void beginCode(long member, HttpServletRequest request) {
        begin(request);
        limits.refuseIfSpent(CODES, Long.toString(member));
        limits.refuseIfSpent(CODES_A_DAY, Long.toString(member));
    }

    void failedCode(long member) {
        audit.noteFailure(member, "signin.deed.code-failed");
        limits.spend(CODES, Long.toString(member));
        limits.spend(CODES_A_DAY, Long.toString(member));
    }

    /// Ten slow hashes are work that nobody should be able to ask for all day.
    void beginRenewal(long member) {
        limits.spend(RENEWALS, Long.toString(member));
    }
}
