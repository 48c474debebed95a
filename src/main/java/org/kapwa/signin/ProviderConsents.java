package org.kapwa.signin;

import java.util.List;
import org.kapwa.accounts.Consent;
import org.kapwa.accounts.Consents;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// That an outside provider vouches for somebody. It is taken back where it was given, because that takes a fresh proof
/// and another way in.
@Component
class ProviderConsents implements Consents {

    private final Identities identities;

    ProviderConsents(Identities identities) {
        this.identities = identities;
    }

    @Override
    public List<Consent> givenBy(Reader reader) {
        return identities.tiedSince(reader.viewer().memberOrRefuse())
                .map(since -> new Consent(
                        "provider", reader.say("signin.provider"), "", reader.say("signin.provider.for"), since, "/me/provider"))
                .stream()
                .toList();
    }

    @Override
    public void withdraw(Consent consent, Reader reader) {
        // Ties#end does, after a proof
    }
}
