package org.kapwa.library;

import java.util.Collection;
import java.util.List;
import org.kapwa.finding.HitCard;
import org.kapwa.finding.HitCards;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// Resources among the hits of a search: those that the viewer may see at this moment, without tombstones.
@Component
class ResourceHits implements HitCards {

    private final Resources resources;

    ResourceHits(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String kind() {
        return Resources.KIND;
    }

    @Override
    public List<HitCard> cards(Collection<Long> ids, Viewer viewer) {
        return resources.visibleTo(viewer).find(ids).stream()
                .filter(resource -> resource.state() != State.WITHDRAWN)
                .map(resource -> card(ResourceCard.of(resource)))
                .toList();
    }

    private static HitCard card(ResourceCard card) {
        return new HitCard(
                card.id(),
                card.path(),
                card.title(),
                card.language(),
                card.languages(),
                card.summary(),
                card.year() == null ? List.of() : List.of(card.year().toString()),
                card.kind(),
                card.bytes(),
                card.publishedAt());
    }
}
