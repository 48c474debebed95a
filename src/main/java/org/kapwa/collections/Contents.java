package org.kapwa.collections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapwa.library.Imprint;
import org.kapwa.library.Library;
import org.kapwa.library.ResourceCard;
import org.kapwa.library.ResourceFile;
import org.kapwa.web.Reader;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// What of a collection a viewer sees: resources that are not for them are not there.
@Component
class Contents {

    /// @param note why the resource is in the collection
    record Entry(ResourceCard card, String note) {}

    private final Collections collections;
    private final Library library;

    Contents(Collections collections, Library library) {
        this.collections = collections;
        this.library = library;
    }

    List<Entry> of(Collection collection, Viewer viewer) {
        var items = collections.items(collection.id());
        var notes = items.stream().collect(Collectors.toMap(Item::resource, Item::note));
        return library.cards(items.stream().map(Item::resource).toList(), viewer).stream()
                .map(card -> new Entry(card, notes.getOrDefault(card.id(), "")))
                .toList();
    }

    Map<Long, Imprint> imprints(List<Entry> entries, Reader reader) {
        return library.imprints(entries.stream().map(entry -> entry.card().id()).toList(), reader);
    }

    /// The files that may be given out, by resource.
    Map<Long, List<ResourceFile>> files(List<Entry> entries) {
        var files = new HashMap<Long, List<ResourceFile>>();
        library.files(entries.stream().map(Entry::card).toList())
                .forEach((resource, all) -> files.put(
                        resource, all.stream().filter(file -> file.stored().isOpen()).toList()));
        return files;
    }

    Optional<ResourceCard> card(long resource, Viewer viewer) {
        return library.cards(List.of(resource), viewer).stream().findFirst();
    }

    boolean isVisible(long resource, Viewer viewer) {
        return card(resource, viewer).isPresent();
    }
}
