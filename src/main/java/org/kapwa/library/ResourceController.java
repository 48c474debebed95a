package org.kapwa.library;

import java.util.List;
import org.kapwa.accounts.Accounts;
import org.kapwa.accounts.Member;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A resource's own page.
@Controller
class ResourceController {

    private final Resources resources;
    private final ResourceFiles files;
    private final Accounts accounts;
    private final TrustedContributors trusted;
    private final Notes notes;
    private final Downloads downloads;
    private final Choices choices;
    private final SimilarResources similar;
    private final Relatives relatives;

    ResourceController(
            Resources resources,
            ResourceFiles files,
            Accounts accounts,
            TrustedContributors trusted,
            Notes notes,
            Downloads downloads,
            Choices choices,
            SimilarResources similar,
            Relatives relatives) {
        this.resources = resources;
        this.files = files;
        this.accounts = accounts;
        this.trusted = trusted;
        this.notes = notes;
        this.downloads = downloads;
        this.choices = choices;
        this.similar = similar;
        this.relatives = relatives;
    }

    /// @param replacement the address of the resource to use instead, or empty
    /// @param notes what contributor and hosts said; empty for others
    record ResourcePage(
            Resource resource,
            List<ResourceFile> files,
            Member contributor,
            boolean trusted,
            String replacement,
            List<Note> notes,
            long downloads,
            Facts facts,
            List<ResourceCard> similar,
            List<Relatives.Relative> relatives) {

        Details details() {
            return resource.details();
        }
    }

    @GetMapping("/library/{id:\\d+}-{slug}")
    Answer show(@PathVariable long id, @PathVariable String slug, Reader reader) {
        var resource = resources.visibleTo(reader.viewer()).find(id);
        if (!resource.slug().text().equals(slug)) {
            return Redirect.forGood(resource.path());
        }
        return Page.of("library/show", page(resource, reader));
    }

    private ResourcePage page(Resource resource, Reader reader) {
        var viewer = reader.viewer();
        var takesPart = viewer.isHost() || viewer.is(resource.contributor());
        return new ResourcePage(
                resource,
                files.of(resource.id()),
                accounts.find(resource.contributor()).orElseThrow(),
                viewer.isHost() && trusted.includes(resource.contributor()),
                replacement(resource, viewer),
                takesPart ? notes.of(resource.id()) : List.of(),
                downloads.of(resource.id()),
                choices.facts(resource.details(), reader.language()),
                similar.to(resource, viewer),
                relatives.of(resource.id(), viewer));
    }

    private String replacement(Resource resource, Viewer viewer) {
        var other = resource.replacedBy();
        return other == null
                ? ""
                : resources.visibleTo(viewer).find(List.of(other)).stream()
                        .findFirst()
                        .map(Resource::path)
                        .orElse("");
    }

    @GetMapping("/library/{id:\\d+}")
    Redirect numberOnly(@PathVariable long id, Reader reader) {
        return Redirect.forGood(resources.visibleTo(reader.viewer()).find(id).path());
    }
}
