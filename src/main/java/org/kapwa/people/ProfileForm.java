package org.kapwa.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.FormWords;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.WebLink;

/// A profile as typed.
///
/// @param version of the profile when the form was shown
/// @param languages and `expertise` in words, as people call them
/// @param links one a line
/// @param circle who sees each part, by the part's code
record ProfileForm(
        @Nullable Integer version,
        String about,
        String language,
        String country,
        List<String> roles,
        List<String> languages,
        List<String> expertise,
        String helpsWith,
        String looksFor,
        String links,
        Map<String, String> circle) {

    static final int MOST_LANGUAGES = 12;
    static final int MOST_EXPERTISE = 20;
    static final int MOST_LINKS = 6;

    ProfileForm {
        version = version == null ? 0 : version;
        about = text(about);
        language = text(language);
        country = text(country);
        roles = list(roles);
        languages = list(languages);
        expertise = list(expertise);
        helpsWith = text(helpsWith);
        looksFor = text(looksFor);
        links = text(links);
        circle = circle == null ? Map.of() : circle;
    }

    /// A profile in the words of its reader.
    static ProfileForm of(Profile profile, Words words) {
        return new ProfileForm(
                profile.version(),
                profile.about(),
                profile.language(),
                profile.country(),
                profile.roles(),
                profile.languages().stream().map(words.language()).toList(),
                profile.expertise().stream().map(words.concept()).toList(),
                profile.helpsWith(),
                profile.looksFor(),
                String.join("\n", profile.links()),
                profile.circles().codes());
    }

    /// How languages and concepts are called.
    record Words(Function<String, String> language, Function<String, String> concept) {}

    /// What somebody means by a word.
    record Meanings(Function<String, Optional<String>> language, Function<String, Optional<String>> concept) {}

    Problems problems(PeopleChoices choices, Meanings meanings, String language) {
        var strangeLanguages = unknown(languages, meanings.language());
        var strangeConcepts = unknown(expertise, meanings.concept());
        return Problems.none()
                .refuseIf(!choices.allow(this), "country", "people.problem.choice")
                .refuseIf(!strangeLanguages.isEmpty(), "languages", "people.problem.language", Reader.listed(strangeLanguages, language))
                .refuseIf(languages.size() > MOST_LANGUAGES, "languages", "people.problem.many", MOST_LANGUAGES)
                .refuseIf(!strangeConcepts.isEmpty(), "expertise", "people.problem.expertise", Reader.listed(strangeConcepts, language))
                .refuseIf(expertise.size() > MOST_EXPERTISE, "expertise", "people.problem.many", MOST_EXPERTISE)
                .atMost(4000, "about", about)
                .atMost(1000, "helpsWith", helpsWith)
                .atMost(1000, "looksFor", looksFor)
                .refuseIf(lines().size() > MOST_LINKS, "links", "people.problem.many", MOST_LINKS)
                .refuseIf(!lines().stream().allMatch(ProfileForm::isLink), "links", "people.problem.link");
    }

    FormWords words(PeopleChoices choices, Reader reader) {
        return new FormWords()
                .with("about", about)
                .with("language", language, choices::languageWord)
                .with("country", country, code -> choices.country(code, reader))
                .with("roles", roles, code -> choices.role(code, reader))
                .with("languages", languages, UnaryOperator.identity())
                .with("expertise", expertise, UnaryOperator.identity())
                .with("helpsWith", helpsWith)
                .with("looksFor", looksFor)
                .with("links", links);
    }

    /// What was typed, to be saved over another version. Of two choices who sees a part the narrower is taken, so that
    /// nothing becomes open again that was closed elsewhere.
    ProfileForm over(Profile kept) {
        var narrower = kept.circles().narrowedBy(Circles.of(circle)).codes();
        return new ProfileForm(
                kept.version(), about, language, country, roles, languages, expertise, helpsWith, looksFor, links, narrower);
    }

    /// The profile that this form makes of another.
    Profile on(Profile before, Meanings meanings) {
        return new Profile(
                before.member(),
                version == null ? 0 : version,
                about,
                language,
                country,
                roles,
                known(expertise, meanings.concept()),
                known(languages, meanings.language()),
                helpsWith,
                looksFor,
                lines(),
                before.photo(),
                Circles.of(circle),
                before.changedAt());
    }

    private List<String> lines() {
        return Arrays.stream(links.split("\\R")).map(WebLink::of)
                .map(String::strip)
                .filter(link -> !link.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isLink(String link) {
        return link.length() <= 500 && WebLink.isOne(link);
    }

    private static List<String> unknown(List<String> typed, Function<String, Optional<String>> meaning) {
        return typed.stream().filter(word -> meaning.apply(word).isEmpty()).toList();
    }

    private static List<String> known(List<String> typed, Function<String, Optional<String>> meaning) {
        return typed.stream().flatMap(word -> meaning.apply(word).stream()).distinct().toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static List<String> list(@Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
