package org.kapwa.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Viewers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Where deeds are noted. An entry is part of the caller's transaction and is written at its very end, because writers
/// of the chain wait for each other.
///
/// `what` is the key of a sentence, like `membership.deed.suspended`; `object` is a kind and a number, like `member:7`.
/// Neither may hold a name or an address: what may is the reason, which can be taken away.
@Component
public class Audit {

    private final Entries entries;
    private final Failures failures;
    private final TransactionTemplate transaction;

    Audit(Entries entries, Failures failures, TransactionTemplate transaction) {
        this.entries = entries;
        this.failures = failures;
        this.transaction = transaction;
    }

    public void note(String what, String object) {
        note(what, object, "");
    }

    public void note(String what, String object, String reason) {
        noteBy(Viewers.current().member(), what, object, reason);
    }

    /// Notes a deed of somebody who is not the request's viewer, as at signing in; null for nobody known.
    public void noteBy(@Nullable Long who, String what, String object, String reason) {
        var deed = new Deed(who, what, object, Network.of(address()), reason);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    entries.add(deed);
                }
            });
        } else {
            transaction.executeWithoutResult(_ -> entries.add(deed));
        }
    }

    /// Notes that somebody failed to come in, beside the chain and for ninety days: anybody can fail as often as they
    /// like.
    ///
    /// @param member whose account it was, null for nobody's
    public void noteFailure(@Nullable Long member, String what) {
        failures.add(member, what, Network.of(address()));
    }

    /// The first entries that are not as they were written, at most so many; none when the chain is whole. Entries cut
    /// off its end can only be told by the JSON lines that the log `kapwa.audit` sent elsewhere.
    public List<Breach> verify(int most) {
        return entries.breaches(most);
    }

    /// What was noted of a member's own deeds and of deeds done to them, newest first, for their own copy of their
    /// data.
    public List<Entry> about(long member, int most) {
        return entries.about(member, Long.MAX_VALUE, most);
    }

    /// The failures to come in as a member that are still known, newest first, for their own copy of their data.
    public List<Entry> failures(long member, int most) {
        return failures.newest(member, Long.MAX_VALUE, most);
    }

    /// Takes away the reasons given in what concerns a member who leaves. The entries stay, and with them the chain.
    public void forgetReasons(long member) {
        entries.forgetReasons(member);
    }

    private static String address() {
        var attributes = RequestContextHolder.getRequestAttributes();
        return attributes instanceof ServletRequestAttributes servlet ? address(servlet.getRequest()) : "";
    }

    private static String address(HttpServletRequest request) {
        return request.getRemoteAddr() == null ? "" : request.getRemoteAddr();
    }
}
