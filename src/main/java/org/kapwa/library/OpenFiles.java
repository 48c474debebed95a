package org.kapwa.library;

import jakarta.servlet.http.HttpServletRequest;
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

    /// @param isForAnyone whether everybody may have it
    record Open(ResourceFile file, boolean isForAnyone) {}

    /// @throws NotFound when there is none, or none for this viewer and without a pass for it
    Open find(long resource, int position, Viewer viewer, HttpServletRequest request) {
        var isPublished = !passes.open(resource, position, request) && given(resource, viewer).isPublished();
        return files.of(resource).stream()
                .filter(each -> each.position() == position && each.stored().isOpen())
                .findFirst()
                .map(file -> new Open(file, isPublished))
                .orElseThrow(NotFound::new);
    }

    private Resource given(long resource, Viewer viewer) {
        var found = resources.visibleTo(viewer).find(resource);
        if (!found.isGivenTo(viewer)) {
            throw new NotFound();
        }
        return found;
    }

    /// Where a file that its viewer may have is got by somebody of whom nothing is known.
    String path(Open open) {
        return open.file.path() + (open.isForAnyone ? "" : passes.query(open.file));
    }
}
