package org.kapwa.library;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.FormWords;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.WebLink;

/// A resource's details as typed.
///
/// @param version of the resource when the form was shown
/// @param countries their names, with commas between them
/// @param themes the labels of concepts, likewise
record DetailsForm(
        @Nullable Integer version,
        String title,
        String summary,
        String type,
        List<String> languages,
        String authors,
        String year,
        String countries,
        String themes,
        List<String> audiences,
        String licence,
        String link) {

    DetailsForm {
        version = version == null ? 0 : version;
        title = text(title);
        summary = text(summary);
        type = text(type);
        languages = list(languages);
        authors = text(authors);
        year = text(year);
        countries = text(countries);
        themes = text(themes);
        audiences = list(audiences);
        licence = text(licence);
        link = WebLink.of(text(link));
    }

    static DetailsForm of(Details details, int version, Choices choices, String language) {
        return new DetailsForm(
                version,
                details.title(),
                details.summary(),
                details.type(),
                details.languages(),
                details.authors(),
                details.year() == null ? "" : details.year().toString(),
                choices.written("country", details.countries(), language),
                choices.written("theme", details.concepts(), language),
                details.audiences(),
                details.licence(),
                details.link());
    }

    private static final int OLDEST = 1800;

    /// @param complete whether everything that a submission needs must be there; a draft may have gaps
    /// @param before what is known of the resource so far
    Problems problems(boolean complete, Details before, Choices choices, String language) {
        var problems = Problems.none();
        if (complete) {
            problems.require("title", title).require("summary", summary).require("type", type);
        }
        problems.atMost(500, "title", title)
                .atMost(20000, "summary", summary)
                .refuseIf(!choices.allow(this), "type", "library.problem.choice")
                .refuseIf(complete && languages.isEmpty(), "languages", "library.problem.language")
                .atMost(5000, "authors", authors)
                .refuseIf(!year.isEmpty() && yearOrNull() == null, "year", "library.problem.year")
                .atMost(2000, "themes", themes)
                .atMost(2000, "countries", countries);
        judgeNames(problems, before, choices, language);
        return problems.atMost(2000, "link", link)
                .refuseIf(!link.isEmpty() && !WebLink.isOne(link), "link", "library.problem.link");
    }

    /// Says which names are not known, and what may be meant.
    private void judgeNames(Problems problems, Details before, Choices choices, String language) {
        var topics = choices.themes(themes, before.concepts(), language).unknown();
        var like = choices.themesLike(topics, language);
        var places = choices.countries(countries, language).unknown();
        var near = choices.countriesLike(places, language);
        problems.refuseIf(!topics.isEmpty(), "themes", sentence(like), Reader.listed(topics, language), like)
                .refuseIf(!places.isEmpty(), "countries", sentence(near), Reader.listed(places, language), near);
    }

    private static String sentence(String suggestions) {
        return suggestions.isEmpty() ? "library.problem.unknown" : "library.problem.did-you-mean";
    }

    FormWords words(Choices choices, String language) {
        return new FormWords()
                .with("title", title)
                .with("summary", summary)
                .with("type", type, code -> choices.label("resource-type", code, language))
                .with("languages", languages, code -> choices.label("language", code, language))
                .with("authors", authors)
                .with("year", year)
                .with("themes", themes)
                .with("countries", countries)
                .with("audiences", audiences, code -> choices.label("audience", code, language))
                .with("licence", licence, code -> choices.label("licence", code, language))
                .with("link", link);
    }

    /// Whether saving it would change nothing of what was shown.
    boolean saysTheSameAs(Resource resource, Choices choices, String language) {
        return version != null
                && version == resource.version()
                && details(resource.details(), choices, language).equals(resource.details());
    }

    /// What was typed, to be saved over another version.
    DetailsForm over(int other) {
        return new DetailsForm(
                other, title, summary, type, languages, authors, year, countries, themes, audiences, licence, link);
    }

    /// The resource as it was when the form was shown: saving it fails if somebody saved since.
    Resource on(Resource resource) {
        return new Resource(
                resource.id(),
                version == null ? 0 : version,
                resource.state(),
                resource.contributor(),
                resource.details(),
                resource.holdings(),
                resource.slug(),
                resource.reason(),
                resource.replacedBy(),
                resource.changedAt(),
                resource.publishedAt());
    }

    Details details(Details before, Choices choices, String language) {
        return new Details(
                title,
                summary,
                type,
                languages,
                authors,
                yearOrNull(),
                choices.countries(countries, language).codes(),
                choices.themes(themes, before.concepts(), language).codes(),
                audiences,
                licence,
                link);
    }

    private @Nullable Integer yearOrNull() {
        try {
            var number = Integer.parseInt(year);
            return number >= OLDEST && number <= Year.now().getValue() + 1 ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static List<String> list(@Nullable List<String> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream()
                        .flatMap(each -> Arrays.stream(each.split(",")))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList();
    }
}
