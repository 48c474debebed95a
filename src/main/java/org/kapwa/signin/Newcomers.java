package org.kapwa.signin;

import java.util.Optional;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Email;
import org.kapwa.accounts.Joining;
import org.kapwa.accounts.JoiningPolicy;
import org.kapwa.accounts.Member;
import org.kapwa.accounts.TypedName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes in whom the outside provider vouches for, as the site's rule for joining has it. An address that is a member's
/// already ties nothing: whoever says that it is theirs signs in first and ties the two themselves.
@Component
class Newcomers {


    private final Accounts accounts;
    private final JoiningPolicy policy;
    private final Identities identities;
    private final Told told;

    Newcomers(Accounts accounts, JoiningPolicy policy, Identities identities, Told told) {
        this.accounts = accounts;
        this.policy = policy;
        this.identities = identities;
        this.told = told;
    }

    /// Why somebody cannot become a member now; nothing when they can.
    Optional<String> refusal(Identity identity) {
        if (!identity.emailVerified() || !Email.of(identity.email()).isWhole()) {
            return Optional.of("no-address");
        }
        if (accounts.byEmail(identity.email()).isPresent()) {
            return Optional.of("known");
        }
        return policy.isByInvitation() ? Optional.of("closed") : Optional.empty();
    }

    @Transactional
    public Member takeIn(Identity identity, String language) {
        var member = accounts.join(
                new Joining(identity.email(), name(identity), null, language, policy.firstState(), ""));
        identities.tie(identity, member.id());
        told.audit(member, "provider-joined");
        return member;
    }

    /// @return false when the identity is tied already
    @Transactional
    public boolean tie(Identity identity, Member member) {
        var tied = identities.tie(identity, member.id());
        if (tied) {
            told.of(member, "provider-linked");
        }
        return tied;
    }

    private static String name(Identity identity) {
        var name = TypedName.of(identity.name()).text();
        var said = name.isEmpty() ? identity.email().substring(0, identity.email().indexOf('@')) : name;
        return said.length() > TypedName.LONGEST ? said.substring(0, TypedName.LONGEST) : said;
    }
}
