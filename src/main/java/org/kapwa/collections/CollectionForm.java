package org.kapwa.collections;

import org.jspecify.annotations.Nullable;
import org.kapwa.web.Problems;

/// A collection's title and description as typed.
record CollectionForm(@Nullable String title, @Nullable String description, @Nullable String shared) {

    static final CollectionForm EMPTY = new CollectionForm("", "", "true");

    CollectionForm {
        title = title == null ? "" : title.strip();
        description = description == null ? "" : description.strip();
    }

    static CollectionForm of(Collection collection) {
        return new CollectionForm(
                collection.title(), collection.description(), collection.isPublic() ? "true" : null);
    }

    boolean isPublic() {
        return "true".equals(shared);
    }

    Problems problems() {
        return Problems.none()
                .require("title", title)
                .atMost(200, "title", title)
                .atMost(2_000, "description", description);
    }
}
