package org.kapwa.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.kapwa.search.Search;
import org.kapwa.search.Thing;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// Resources like a resource, in whatever language. Which they are is looked up among what is public and remembered
/// for some minutes; whether they may be shown is asked each time.
@Component
class SimilarResources {

    private static final int MOST = 4;
    private static final Duration FOR = Duration.ofMinutes(10);

    private record Version(long resource, int version) {}

    private final Search search;
    private final Resources resources;
    private final Cache<Version, List<Long>> found =
            Caffeine.newBuilder().expireAfterWrite(FOR).maximumSize(20_000).build();

    SimilarResources(Search search, Resources resources) {
        this.search = search;
        this.resources = resources;
    }

    List<ResourceCard> to(Resource resource, Viewer viewer) {
        var ids = found.get(new Version(resource.id(), resource.version()), _ -> search(resource));
        return resources.visibleTo(viewer).find(ids).stream()
                .filter(Resource::isPublished)
                .map(ResourceCard::of)
                .sorted(Comparator.comparingInt(card -> ids.indexOf(card.id())))
                .toList();
    }

    private List<Long> search(Resource resource) {
        return search.similar(new Thing(Resources.KIND, resource.id()), Viewer.ANONYMOUS.audiences(), MOST).stream()
                .filter(thing -> thing.kind().equals(Resources.KIND))
                .map(Thing::id)
                .toList();
    }
}
