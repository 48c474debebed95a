package org.kapwa.library;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kapwa.web.NotFound;
import org.kapwa.web.Viewer;
import org.springframework.stereotype.Component;

/// The files of resources that whoever asks may have.
@Component
class OpenFiles {

    private final Resources resources;
    private final ResourceFiles files;
    private final FilePasses passes;

    OpenFiles(Resources resources, ResourceFiles files, FilePasses passes) {
        this.resources = resources;
        this.files = files;
        this.passes = passes;
    }

    /// @throws NotFound when there is none, or none for this viewer and without a pass for it
    ResourceFile find(long resource, int position, Viewer viewer, HttpServletRequest request) {
        if (!passes.open(resource, position, request) && !isGiven(resource, viewer)) {
            throw new NotFound();
        }
        return files.of(resource).stream()
                .filter(each -> each.position() == position && each.stored().isOpen())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// Where a file that its viewer may have is got by somebody of whom nothing is known.
    String path(ResourceFile file) {
        return file.path() + (isForAnyone(file) ? "" : passes.query(file));
    }

    boolean isForAnyone(ResourceFile file) {
        return resources.visibleTo(Viewer.ANONYMOUS).find(List.of(file.resource())).stream().anyMatch(Resource::isPublished);
    }

    private boolean isGiven(long resource, Viewer viewer) {
        return resources.visibleTo(viewer).find(resource).isGivenTo(viewer);
    }
}
