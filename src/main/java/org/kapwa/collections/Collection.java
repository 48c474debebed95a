package org.kapwa.collections;

import java.time.OffsetDateTime;
import org.kapwa.web.NotFound;
import org.kapwa.web.Slug;
import org.kapwa.web.Viewer;

/// An ordered choice of resources under a title.
///
/// @param version grows when title, description or who sees it change
/// @param language the BCP-47 tag of title, description and notes
record Collection(
        long id,
        int version,
        long owner,
        String title,
        String description,
        String language,
        boolean isPublic,
        OffsetDateTime changedAt) {

    String path() {
        return "/collections/" + id + "-" + Slug.of(title);
    }

    boolean says(CollectionForm form) {
        return title.equals(form.title()) && description.equals(form.description()) && isPublic == form.isPublic();
    }

    /// Only its owner changes a collection; for others the act is not there.
    Collection changedBy(Viewer viewer) {
        if (!viewer.is(owner)) {
            throw new NotFound();
        }
        return this;
    }
}
