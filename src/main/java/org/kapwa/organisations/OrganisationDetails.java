package org.kapwa.organisations;

import java.util.List;

/// What is said of an organisation.
///
/// @param otherNames in other languages, for short, or from earlier times
/// @param language of the name and the description: a BCP-47 tag, or empty
/// @param type a code of `organisation-type`, or empty
/// @param country ISO 3166-1 alpha-3 of its seat, or empty for one of several countries
public record OrganisationDetails(
        String name,
        List<String> otherNames,
        String language,
        String type,
        String country,
        String website,
        String description) {}
