package org.kapwa.library;

import java.util.List;
import java.util.Optional;
import org.kapwa.accounts.Accounts;
import org.kapwa.web.NotFound;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.SharedReads;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// Puts together what a resource's page shows. Those who see no more than the public share one reading of it.
@Component
class ResourcePages {

    private final Resources resources;
    private final Surroundings surroundings;
    private final Accounts accounts;
    private final TrustedContributors trusted;
    private final Notes notes;
    private final Choices choices;
    private final SharedReads shared;
    private final OwnList ownList;

    ResourcePages(
            Resources resources,
            Surroundings surroundings,
            Accounts accounts,
            TrustedContributors trusted,
            Notes notes,
            Choices choices,
            SharedReads shared,
            OwnList ownList) {
        this.resources = resources;
        this.surroundings = surroundings;
        this.accounts = accounts;
        this.trusted = trusted;
        this.notes = notes;
        this.choices = choices;
        this.shared = shared;
        this.ownList = ownList;
    }

    private record Key(long resource, String language) {}

    /// @throws NotFound when there is no such resource, or none for this reader
    ResourcePage of(long id, Reader reader) {
        var page = publicPage(id, reader.language())
                .filter(open -> !takesPart(open.resource(), reader.viewer()))
                .orElseGet(() -> page(
                        resources.visibleTo(reader.viewer()).find(id), reader.viewer(), reader.language()));
        return reader.isSignedIn() && ownList.holds(reader.viewer().memberOrNobody(), id) ? page.saved() : page;
    }

    private Optional<ResourcePage> publicPage(long id, String language) {
        return shared.get(new Key(id, language), ResourcePage.class, () -> resources
                .visibleTo(Viewer.ANONYMOUS)
                .find(List.of(id))
                .stream()
                .findFirst()
                .map(resource -> page(resource, Viewer.ANONYMOUS, language)));
    }

    private ResourcePage page(Resource resource, Viewer viewer, String language) {
        return new ResourcePage(
                resource,
                accounts.find(resource.contributor()).orElseThrow(),
                choices.facts(resource.details(), language),
                surroundings.of(resource, viewer, language),
                viewer.isHost() && trusted.includes(resource.contributor()),
                takesPart(resource, viewer) ? notes.of(resource.id()) : List.of(),
                false,
                Problems.none(),
                ResourcePage.Typed.NOTHING);
    }

    private static boolean takesPart(Resource resource, Viewer viewer) {
        return viewer.isHost() || viewer.is(resource.contributor());
    }
}
