package org.kapwa.library;

import java.util.List;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// What belongs to a resource: its files, what it is a version or translation of, what is like it, how often it was
/// fetched.
@Component
class Surroundings {

    private final ResourceFiles files;
    private final Downloads downloads;
    private final SimilarResources similar;
    private final Relatives relatives;

    Surroundings(ResourceFiles files, Downloads downloads, SimilarResources similar, Relatives relatives) {
        this.files = files;
        this.downloads = downloads;
        this.similar = similar;
        this.relatives = relatives;
    }

    /// @param shares from which countries it was fetched; none for others than its contributor and hosts
    /// @param similar resources like it, whatever their language
    /// @param relatives its translations, adaptations and versions
    record Found(
            List<ResourceFile> files,
            long downloads,
            List<Downloads.Share> shares,
            List<ResourceCard> similar,
            List<Relatives.Relative> relatives) {}

    Found of(Resource resource, Viewer viewer, String language) {
        return new Found(
                files.of(resource.id()),
                downloads.of(resource.id()),
                viewer.isHost() || viewer.is(resource.contributor())
                        ? downloads.byCountry(resource.id(), language)
                        : List.of(),
                similar.to(resource, viewer),
                relatives.of(resource.id(), viewer));
    }
}
