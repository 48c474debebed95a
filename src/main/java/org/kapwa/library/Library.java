package org.kapwa.library;

import java.util.List;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// What other modules may ask of the library.
@Component
public class Library {

    private final Resources resources;
    private final Cards cards;

    Library(Resources resources, Cards cards) {
        this.resources = resources;
        this.cards = cards;
    }

    /// The newest resources, as cards for a list.
    public List<ResourceCard> newest(Viewer viewer, int howMany) {
        return cards.of(resources.visibleTo(viewer).newest(howMany));
    }

    /// What waits for a host's decision.
    public List<ResourceCard> waiting(Viewer viewer) {
        return cards.of(resources.visibleTo(viewer).waiting());
    }
}
