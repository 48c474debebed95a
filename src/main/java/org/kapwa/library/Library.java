package org.kapwa.library;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kapwa.storage.StoredFile;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// What other modules may ask of the library.
@Component
public class Library {

    private final Resources resources;
    private final ResourceFiles files;
    private final Cards cards;
    private final Arrivals arrivals;

    Library(Resources resources, ResourceFiles files, Cards cards, Arrivals arrivals) {
        this.resources = resources;
        this.files = files;
        this.cards = cards;
        this.arrivals = arrivals;
    }

    /// Takes in a resource that arrives whole, with its date, in the caller's transaction.
    ///
    /// @param state `draft`, `submitted` or `published`
    /// @param contributor the member who answers for it
    /// @param at when it was published or came to its state otherwise
    /// @return the resource's number
    public long shelve(Arrival arrival, String state, long contributor, OffsetDateTime at) {
        return arrivals.take(arrival.details(), State.of(state), contributor, at);
    }

    /// Adds a kept file to a resource, under the name that it came with.
    public void attach(long resource, StoredFile file, String name) {
        files.add(resource, file, name);
    }

    /// Whether nobody has brought anything yet.
    public boolean isEmpty() {
        return resources.isEmpty();
    }

    /// The resources of these numbers that the viewer may see, in the order of the numbers.
    public List<ResourceCard> cards(List<Long> ids, Viewer viewer) {
        return cards.of(resources.visibleTo(viewer).find(ids)).stream()
                .sorted(Comparator.comparingInt(card -> ids.indexOf(card.id())))
                .toList();
    }

    /// The files of published resources, by resource.
    public Map<Long, List<ResourceFile>> files(List<ResourceCard> published) {
        return files.of(published.stream()
                .filter(card -> card.state().equals(State.PUBLISHED.code()))
                .map(ResourceCard::id)
                .toList());
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
