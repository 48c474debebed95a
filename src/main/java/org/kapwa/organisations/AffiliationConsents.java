package org.kapwa.organisations;

import java.util.List;
import org.kapwa.accounts.Consent;
import org.kapwa.accounts.Consents;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// That somebody belongs to organisations.
@Component
class AffiliationConsents implements Consents {

    private static final String START = "organisation-";

    private final Affiliations affiliations;

    AffiliationConsents(Affiliations affiliations) {
        this.affiliations = affiliations;
    }

    @Override
    public List<Consent> givenBy(Reader reader) {
        return affiliations.of(List.of(reader.viewer().memberOrRefuse())).stream()
                .map(place -> consent(place, reader))
                .toList();
    }

    private static Consent consent(Affiliation place, Reader reader) {
        return new Consent(
                START + place.organisation().id(),
                reader.say("organisations.consent"),
                place.organisation().name(),
                reader.say("organisations.consent.for", reader.say("web.circle." + place.circle().code())),
                place.saidAt(),
                "");
    }

    @Override
    public void withdraw(Consent consent, Reader reader) {
        if (consent.code().startsWith(START)) {
            affiliations.end(Long.parseLong(consent.code().substring(START.length())), reader.viewer().memberOrRefuse());
        }
    }
}
