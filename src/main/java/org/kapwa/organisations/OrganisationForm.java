package org.kapwa.organisations;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.FormWords;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.WebLink;

/// An organisation as typed.
///
/// @param version of the entry when the form was shown; 0 for a new one
/// @param otherNames one a line
/// @param another whether it was said to be another organisation than the ones shown as alike
record OrganisationForm(
        @Nullable Integer version,
        String name,
        String otherNames,
        String language,
        String type,
        String country,
        String website,
        String description,
        @Nullable Boolean another) {

    private static final int MOST_NAMES = 20;

    OrganisationForm {
        version = version == null ? 0 : version;
        name = text(name);
        otherNames = text(otherNames);
        language = text(language);
        type = text(type);
        country = text(country);
        website = WebLink.of(text(website));
        description = text(description);
        another = another != null && another;
    }

    static OrganisationForm of(OrganisationDetails details, int version) {
        return new OrganisationForm(
                version,
                details.name(),
                String.join("\n", details.otherNames()),
                details.language(),
                details.type(),
                details.country(),
                details.website(),
                details.description(),
                false);
    }

    static OrganisationForm named(String name) {
        return new OrganisationForm(0, name, "", "", "", "", "", "", false);
    }

    Problems problems(OrganisationChoices choices) {
        return Problems.none()
                .require("name", name)
                .atMost(200, "name", name)
                .refuseIf(name.length() == 1 || FoldedName.of(name).isEmpty(), "name", "organisations.problem.name")
                .refuseIf(names().size() > MOST_NAMES, "otherNames", "organisations.problem.names", MOST_NAMES)
                .refuseIf(names().stream().anyMatch(other -> other.length() > 200), "otherNames", "organisations.problem.long-name")
                .atMost(500, "website", website)
                .refuseIf(!website.isEmpty() && !WebLink.isOne(website), "website", "organisations.problem.website")
                .atMost(3000, "description", description)
                .refuseIf(!choices.allow(this), "type", "organisations.problem.choice");
    }

    FormWords words(OrganisationChoices choices, Reader reader) {
        return new FormWords()
                .with("name", name)
                .with("otherNames", otherNames)
                .with("type", type, code -> choices.type(code, reader))
                .with("country", country, code -> choices.country(code, reader))
                .with("website", website)
                .with("description", description)
                .with("language", language, Reader::ownName);
    }

    /// What was typed, to be saved over another version.
    OrganisationForm over(int other) {
        return new OrganisationForm(other, name, otherNames, language, type, country, website, description, another);
    }

    OrganisationDetails details() {
        return new OrganisationDetails(name, names(), language, type, country, website, description);
    }

    /// The organisation as it was when the form was shown: saving it fails if somebody saved since.
    Organisation on(Organisation organisation) {
        return new Organisation(
                organisation.id(),
                version == null ? 0 : version,
                organisation.details(),
                organisation.mergedInto(),
                organisation.createdBy(),
                organisation.stewards(),
                organisation.trusted());
    }

    private List<String> names() {
        return Arrays.stream(otherNames.split("\\R"))
                .map(String::strip)
                .filter(other -> !other.isEmpty() && !FoldedName.of(other).isEmpty())
                .distinct()
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
