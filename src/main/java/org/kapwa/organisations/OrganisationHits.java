package org.kapwa.organisations;

import java.util.Collection;
import java.util.List;
import org.kapwa.finding.HitCard;
import org.kapwa.finding.HitCards;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// Organisations among the hits of a search.
@Component
class OrganisationHits implements HitCards {

    private final OrganisationEntries entries;

    OrganisationHits(OrganisationEntries entries) {
        this.entries = entries;
    }

    @Override
    public String kind() {
        return Organisations.KIND;
    }

    @Override
    public List<HitCard> cards(Collection<Long> ids, Viewer viewer) {
        return entries.all(ids).stream()
                .filter(organisation -> !organisation.isMerged())
                .map(OrganisationHits::card)
                .toList();
    }

    private static HitCard card(Organisation organisation) {
        var details = organisation.details();
        var card = organisation.card();
        return new HitCard(
                organisation.id(),
                organisation.path(),
                details.name(),
                card.tag(),
                List.of(),
                card.line(),
                details.otherNames().stream().limit(3).toList(),
                "",
                0,
                null);
    }
}
