package org.kapwa.web;

import java.util.List;
import java.util.Locale;

/// What a host cares for; an empty list means all of it.
///
/// @param countries ISO 3166-1 alpha-3 codes
/// @param languages BCP-47 tags
/// @param themes concept ids
public record Care(List<String> countries, List<String> languages, List<String> themes) {

    public static final Care EVERYTHING = new Care(List.of(), List.of(), List.of());

    /// Whether a thing lies in this care. What a thing says nothing of does not take it out of anybody's.
    public boolean covers(List<String> itsCountries, List<String> itsLanguages, List<String> itsThemes) {
        return meet(countries, itsCountries)
                && meet(spoken(languages), spoken(itsLanguages))
                && meet(themes, itsThemes);
    }

    private static boolean meet(List<String> cared, List<String> its) {
        return cared.isEmpty() || its.isEmpty() || its.stream().anyMatch(cared::contains);
    }

    /// `fr-CA` is French.
    private static List<String> spoken(List<String> tags) {
        return tags.stream().map(tag -> Locale.forLanguageTag(tag).getLanguage()).toList();
    }
}
