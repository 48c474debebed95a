package org.kapwa.search;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A thing as search knows it.
///
/// @param languages BCP-47 tags, the main one first; may be empty
/// @param summary the abstract or what stands for it
/// @param labels what its facets are called, in the languages of the interface: `manuel`, `Sénégal`
/// @param passages the full text, page by page
/// @param facets values by facet, codes as in the vocabulary: `type`, `language`, `country`, `theme`, `audience`,
///     `year`, `licence`, `role`, `organisation-type`
/// @param audiences who may find it, in the words of `Viewer.audiences`; one in common is enough
/// @param date what newest-first means for it
public record SearchDocument(
        String kind,
        long id,
        List<String> languages,
        String title,
        String summary,
        String authors,
        String labels,
        List<Passage> passages,
        Map<String, List<String>> facets,
        Set<String> audiences,
        @Nullable OffsetDateTime date) {

    /// A piece of full text and where it stands.
    ///
    /// @param source the file's name
    /// @param page the page of the file, counted from 1
    /// @param path where it can be read, behind the thing's own path
    public record Passage(String source, int page, String text, String path) {}
}
