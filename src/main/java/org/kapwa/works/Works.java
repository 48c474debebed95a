package org.kapwa.works;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapwa.citations.Citation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What other modules may ask of works.
@Component
public class Works {

    private final Fingerprints fingerprints;
    private final Identifiers identifiers;
    private final Publications publications;

    Works(Fingerprints fingerprints, Identifiers identifiers, Publications publications) {
        this.fingerprints = fingerprints;
        this.identifiers = identifiers;
        this.publications = publications;
    }

    /// Keeps how a resource is described now; what a record said of it stays, such as where it was published.
    @Transactional
    public void describe(long resource, Citation citation) {
        var described = Map.of(resource, Description.of(citation));
        fingerprints.keep(described);
        identifiers.replace(described);
    }

    /// Keeps new resources and where they were published.
    @Transactional
    public void keep(Map<Long, Description> taken) {
        fingerprints.keep(taken);
        identifiers.keep(taken, true);
        publications.keep(taken);
    }

    /// Brings to mind the works of the database that may be the same as one of these.
    public void recall(Collection<Description> descriptions, KnownWorks known) {
        fingerprints.like(descriptions).forEach(known::add);
    }

    /// The resources that a person should compare with this one before it is taken in.
    public List<Duplicate> candidatesFor(long resource, Citation citation) {
        var description = Description.of(citation);
        var known = new KnownWorks();
        recall(List.of(description), known);
        return known.candidatesFor(description).stream()
                .filter(candidate -> candidate.resource() != resource)
                .toList();
    }

    /// Where resources were published and which identifiers they have, as records said, by resource.
    public Map<Long, Publication> publications(Collection<Long> resources) {
        return publications.of(resources, identifiers.of(resources));
    }

    public Optional<Publication> publication(long resource) {
        return Optional.ofNullable(publications(List.of(resource)).get(resource));
    }
}
