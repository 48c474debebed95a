package org.kapwa.collections;

import org.jspecify.annotations.Nullable;
import org.kapwa.web.FormWords;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;

/// A collection's title and description as typed.
///
/// @param version of the collection when the form was shown; 0 for a new one
record CollectionForm(@Nullable Integer version, String title, String description, @Nullable String shared) {

    static final CollectionForm EMPTY = ofPublic("", "");

    CollectionForm {
        version = version == null ? 0 : version;
        title = title == null ? "" : title.strip();
        description = description == null ? "" : description.strip();
    }

    static CollectionForm ofPublic(String title, String description) {
        return new CollectionForm(0, title, description, "true");
    }

    static CollectionForm of(Collection collection) {
        return new CollectionForm(
                collection.version(), collection.title(), collection.description(), collection.isPublic() ? "true" : null);
    }

    boolean isPublic() {
        return "true".equals(shared);
    }

    FormWords words(Reader reader) {
        return new FormWords()
                .with("title", title)
                .with("description", description)
                .with("shared", reader.say(isPublic() ? "web.circle.public" : "web.circle.me"));
    }

    /// What was typed, to be saved over something else. What was closed elsewhere meanwhile does not become open again.
    CollectionForm over(CollectionForm kept) {
        return new CollectionForm(kept.version, title, description, kept.isPublic() ? shared : null);
    }

    Problems problems() {
        return Problems.none()
                .require("title", title)
                .atMost(200, "title", title)
                .atMost(2_000, "description", description);
    }
}
