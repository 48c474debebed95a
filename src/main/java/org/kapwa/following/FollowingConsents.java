package org.kapwa.following;

import java.util.List;
import org.kapwa.accounts.Consent;
import org.kapwa.accounts.Consents;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// That the site remembers what somebody follows.
@Component
class FollowingConsents implements Consents {

    private static final String CODE = "following";

    private final Following following;

    FollowingConsents(Following following) {
        this.following = following;
    }

    @Override
    public List<Consent> givenBy(Reader reader) {
        return following.all(reader.viewer())
                .map(all -> new Consent(
                        CODE,
                        reader.say("following.consent"),
                        "",
                        reader.say("following.consent.for", all.things()),
                        all.since(),
                        ""))
                .stream()
                .toList();
    }

    @Override
    public void withdraw(Consent consent, Reader reader) {
        if (consent.code().equals(CODE)) {
            following.endAll(reader.viewer());
        }
    }
}
