package org.kapwa.library;

import java.util.List;
import org.springframework.stereotype.Component;

/// Makes cards of resources, with one look at the files of all.
@Component
class Cards {

    private final ResourceFiles files;

    Cards(ResourceFiles files) {
        this.files = files;
    }

    List<ResourceCard> of(List<Resource> resources) {
        var filesOf = files.of(resources.stream().map(Resource::id).toList());
        return resources.stream()
                .map(resource -> ResourceCard.of(resource, filesOf.getOrDefault(resource.id(), List.of())))
                .toList();
    }
}
