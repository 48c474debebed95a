package org.kapwa.library;

import java.util.Comparator;
import java.util.List;
import org.kapwa.search.Search;
import org.kapwa.search.Thing;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// Resources like a resource, in whatever language.
@Component
class SimilarResources {

    private static final int MOST = 4;

    private final Search search;
    private final Resources resources;
    private final Cards cards;

    SimilarResources(Search search, Resources resources, Cards cards) {
        this.search = search;
        this.resources = resources;
        this.cards = cards;
    }

    List<ResourceCard> to(Resource resource, Viewer viewer) {
        var ids = search.similar(new Thing(Resources.KIND, resource.id()), viewer.audiences(), MOST).stream()
                .filter(thing -> thing.kind().equals(Resources.KIND))
                .map(Thing::id)
                .toList();
        var offered = resources.visibleTo(viewer).find(ids).stream().filter(Resource::isPublished).toList();
        return cards.of(offered).stream()
                .sorted(Comparator.comparingInt(card -> ids.indexOf(card.id())))
                .toList();
    }
}
