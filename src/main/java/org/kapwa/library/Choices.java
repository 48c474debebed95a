package org.kapwa.library;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kapwa.places.Countries;
import org.kapwa.vocabulary.CodeSets;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.vocabulary.Label;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// What the fields of the sharing form may be filled with, and what the values are called.
@Component
class Choices {

    private static final int SUGGESTIONS = 2;
    private static final int NAMES_HELPED = 5;

    private final CodeSets codeSets;
    private final Concepts concepts;
    private final Countries countries;
    private final FactLabels labels;

    Choices(CodeSets codeSets, Concepts concepts, Countries countries, FactLabels labels) {
        this.codeSets = codeSets;
        this.concepts = concepts;
        this.countries = countries;
        this.labels = labels;
    }

    /// Codes and their labels, as a field offers them; those already chosen are offered even when they are retired.
    List<Map.Entry<String, String>> of(String codeSet, List<String> chosen, String language) {
        var offered = codeSets.choices(codeSet, language);
        var retired = chosen.stream()
                .filter(code -> codeSets.has(codeSet, code))
                .filter(code -> offered.stream().noneMatch(choice -> choice.code().equals(code)))
                .map(code -> new CodeSets.Choice(code, codeSets.label(codeSet, code, language)));
        return Stream.concat(offered.stream(), retired)
                .map(choice -> Map.entry(choice.code(), choice.label()))
                .toList();
    }

    /// Languages by their own names.
    List<Map.Entry<String, String>> languages(Reader reader) {
        return codeSets.languages(reader.language()).stream()
                .map(choice -> Map.entry(choice.code(), choice.label()))
                .toList();
    }

    String label(String codeSet, String code, String language) {
        return codeSets.label(codeSet, code, language);
    }

    boolean allow(DetailsForm form) {
        return (form.type().isEmpty() || codeSets.has("resource-type", form.type()))
                && (form.licence().isEmpty() || codeSets.has("licence", form.licence()))
                && form.audiences().stream().allMatch(code -> codeSets.has("audience", code));
    }

    TypedNames countries(String typed, String language) {
        return TypedNames.read(typed, new CountryBook(countries, language));
    }

    /// @param chosen the concepts that the resource has already
    TypedNames themes(String typed, List<String> chosen, String language) {
        return TypedNames.read(typed, new ThemeBook(concepts, chosen, language));
    }

    /// Countries or themes as the field shows them.
    String written(String facet, List<String> codes, String language) {
        return Reader.listed(labels(facet, codes, language).stream().map(Label::text).toList(), language);
    }

    String countriesLike(List<String> unknown, String language) {
        var near = unknown.stream().limit(NAMES_HELPED).flatMap(name -> countries.suggest(name, language, SUGGESTIONS).stream());
        return Reader.listed(near.map(country -> country.name(language)).distinct().toList(), language);
    }

    String themesLike(List<String> unknown, String language) {
        var near = unknown.stream().limit(NAMES_HELPED).flatMap(name -> concepts.suggest(name, language, SUGGESTIONS).stream());
        return Reader.listed(near.map(concept -> concepts.label(concept.id(), language)).distinct().toList(), language);
    }

    Facts facts(Details details, String language) {
        return new Facts(
                details.type().isEmpty() ? List.of() : labels("type", List.of(details.type()), language),
                labels("audience", details.audiences(), language),
                labels.label("licence", details.licence().isEmpty() ? "unknown" : details.licence(), language),
                codeSets.property("licence", details.licence(), "url"),
                labels("country", details.countries(), language),
                labels("theme", details.concepts(), language));
    }

    private List<Label> labels(String facet, List<String> codes, String language) {
        return codes.stream().map(code -> labels.label(facet, code, language)).distinct().toList();
    }
}
