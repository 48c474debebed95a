package org.kapwa.library;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapwa.citations.Citation;
import org.kapwa.storage.StoredFile;
import org.kapwa.web.Reader;
import org.kapwa.web.Viewer;
import org.kapwa.works.Publication;
import org.kapwa.works.Works;
import org.springframework.stereotype.Component;

/// What other modules may ask of the library.
@Component
public class Library {

    /// What search calls a resource.
    public static final String KIND = Resources.KIND;

    private final Resources resources;
    private final ResourceFiles files;
    private final Accessions accessions;
    private final Works works;
    private final Deliveries deliveries;
    private final Choices choices;

    Library(
            Resources resources,
            ResourceFiles files,
            Accessions accessions,
            Works works,
            Deliveries deliveries,
            Choices choices) {
        this.resources = resources;
        this.files = files;
        this.accessions = accessions;
        this.works = works;
        this.deliveries = deliveries;
        this.choices = choices;
    }

    /// Takes in a resource that arrives whole, with its date, in the caller's transaction.
    ///
    /// @param state `draft`, `submitted` or `published`
    /// @param contributor the member who answers for it
    /// @param at when it was published or came to its state otherwise
    /// @return the resource's number
    public long shelve(Arrival arrival, String state, long contributor, OffsetDateTime at) {
        return deliveries.take(arrival.details(), State.of(state), contributor, at);
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
        return resources.visibleTo(viewer).find(ids).stream()
                .map(ResourceCard::of)
                .sorted(Comparator.comparingInt(card -> ids.indexOf(card.id())))
                .toList();
    }

    /// What goes along with these resources where they are taken away, by number, in the reader's words.
    public Map<Long, Imprint> imprints(List<Long> ids, Reader reader) {
        return resources.visibleTo(reader.viewer()).find(ids).stream()
                .collect(Collectors.toMap(
                        Resource::id,
                        resource -> Imprint.of(resource, choices.facts(resource.details(), reader.language()))));
    }

    /// Publishes those of these records that are not there yet, all of them or, if something fails, none.
    ///
    /// @param contributor the member whose they become
    /// @return what became of each, in order
    public List<Accession> take(List<Citation> records, long contributor) {
        return accessions.take(records, contributor);
    }

    public Trial trial() {
        return new Trial(accessions);
    }

    /// Published resources as citations, in the order of the numbers; those that the viewer may not see are left out.
    public List<Citation> citations(List<Long> ids, Viewer viewer) {
        var publications = works.publications(ids);
        return resources.visibleTo(viewer).find(ids).stream()
                .filter(Resource::isPublished)
                .sorted(Comparator.comparingInt(resource -> ids.indexOf(resource.id())))
                .map(resource -> Cited.of(resource, publications.getOrDefault(resource.id(), Publication.UNKNOWN)))
                .toList();
    }

    /// The numbers of what a member has published, the latest begun first.
    public List<Long> sharedBy(long contributor, Viewer viewer, int howMany) {
        return resources.visibleTo(viewer).idsBy(contributor, howMany);
    }

    /// The numbers of the newest published resources.
    public List<Long> newestIds(Viewer viewer, int howMany) {
        return resources.visibleTo(viewer).newestIds(howMany);
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
        return resources.visibleTo(viewer).newest(howMany).stream().map(ResourceCard::of).toList();
    }

    /// The newest resources that any of these members shared.
    public List<ResourceCard> newestBy(Collection<Long> contributors, Viewer viewer, int howMany) {
        return resources.visibleTo(viewer).newestBy(contributors, howMany).stream()
                .map(ResourceCard::of)
                .toList();
    }
}
