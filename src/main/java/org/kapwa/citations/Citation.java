package org.kapwa.citations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A work as a bibliographic record describes it; what a record does not say is empty.
///
/// @param type a code of `resource-type`, or empty
/// @param authors `Family, Given` for people, the plain name for organisations
/// @param languages BCP-47 tags
/// @param link where it is on the web, as given
/// @param labels what only our own table has besides: countries, audiences, licence
public record Citation(
        String title,
        String summary,
        String type,
        List<String> authors,
        List<String> editors,
        @Nullable Integer year,
        List<String> languages,
        Source source,
        List<String> keywords,
        List<Identifier> identifiers,
        String link,
        Labels labels) {

    /// Where it was published.
    ///
    /// @param container the journal, book or site that it is part of
    /// @param issn of the container
    public record Source(
            String container, String publisher, String place, String volume, String issue, String pages, String issn) {

        public static final Source UNKNOWN = new Source("", "", "", "", "", "", "");
    }

    /// Codes of a Kapwa site, unchecked.
    public record Labels(List<String> countries, List<String> audiences, String licence) {

        public static final Labels NONE = new Labels(List.of(), List.of(), "");
    }

    /// The value of the first identifier of a scheme, or empty.
    public String identifier(String scheme) {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .map(Identifier::value)
                .findFirst()
                .orElse("");
    }
}
