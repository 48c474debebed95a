package org.kapwa.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said of a resource that arrives whole, from an import or a demonstration, and not through the sharing form.
///
/// @param type a code of `resource-type`
/// @param languages BCP-47 tags, the main one first
/// @param countries ISO 3166-1 alpha-3 codes
/// @param concepts concept ids: its themes
/// @param audiences codes of `audience`
/// @param licence a code of `licence`, `unknown` where nobody said
/// @param link where it is on the web, or empty
public record Arrival(
        String title,
        String summary,
        String type,
        List<String> languages,
        String authors,
        @Nullable Integer year,
        List<String> countries,
        List<String> concepts,
        List<String> audiences,
        String licence,
        String link) {

    Details details() {
        return new Details(
                title, summary, type, languages, authors, year, countries, concepts, audiences, licence, link);
    }
}
