package org.kapwa.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a contributor says of a resource.
///
/// @param type a code of `resource-type`
/// @param languages BCP-47 tags, the main one first
/// @param countries ISO 3166-1 alpha-3 codes
/// @param concepts concept ids: its themes
/// @param audiences codes of `audience`
/// @param licence a code of `licence`
/// @param link where it is on the web, or empty
record Details(
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

    static final Details EMPTY =
            new Details("", "", "", List.of(), "", null, List.of(), List.of(), List.of(), "unknown", "");

    Details withLink(String address) {
        return new Details(
                title, summary, type, languages, authors, year, countries, concepts, audiences, licence, address);
    }

    /// Every field as one text, in the order of the form, for comparing two descriptions.
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", title);
        texts.put("summary", summary);
        texts.put("type", type);
        texts.put("languages", String.join(" ", languages));
        texts.put("authors", authors);
        texts.put("year", year == null ? "" : year.toString());
        texts.put("countries", String.join(" ", countries));
        texts.put("concepts", String.join(" ", concepts));
        texts.put("audiences", String.join(" ", audiences));
        texts.put("licence", licence);
        texts.put("link", link);
        return texts;
    }

    /// The main language, `und` (undetermined) where none is named.
    String language() {
        return languages.isEmpty() ? "und" : languages.getFirst();
    }

    /// Whether it can be a translation of another: it speaks a language that the other does not, as far as both say.
    boolean mayTranslate(Details other) {
        return languages.isEmpty() || other.languages.isEmpty() || !other.languages.containsAll(languages);
    }

    /// Fills in what is still empty from what a file says of itself; the contributor confirms it.
    Details guessedFrom(String fileTitle, String fileLanguage) {
        return new Details(
                title.isEmpty() ? fileTitle : title,
                summary,
                type,
                languages.isEmpty() && !fileLanguage.isEmpty() ? List.of(fileLanguage) : languages,
                authors,
                year,
                countries,
                concepts,
                audiences,
                licence,
                link);
    }
}
