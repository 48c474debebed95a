package org.kapwa.organisations;

/// An organisation in a list.
///
/// @param type a code of `organisation-type`, or empty
/// @param country ISO 3166-1 alpha-3, or empty
public record OrganisationCard(long id, String name, String language, String type, String country, String description) {

    private static final int A_LINE = 220;

    public String path() {
        return Organisation.path(id, name);
    }

    /// The language of its name for HTML, where `und` is one that nobody named.
    public String tag() {
        return language.isEmpty() ? "und" : language;
    }

    /// The beginning of its description.
    public String line() {
        if (description.length() <= A_LINE) {
            return description;
        }
        var end = description.lastIndexOf(' ', A_LINE);
        return description.substring(0, end > A_LINE / 2 ? end : A_LINE) + "…";
    }
}
