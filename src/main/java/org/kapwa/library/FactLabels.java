package org.kapwa.library;

import java.util.List;
import java.util.Map;
import org.kapwa.places.Countries;
import org.kapwa.vocabulary.CodeSets;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.vocabulary.Label;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// What the codes in a resource's description are called, in a reader's words.
@Component
class FactLabels {

    private final CodeSets codeSets;
    private final Concepts concepts;
    private final Countries countries;

    FactLabels(CodeSets codeSets, Concepts concepts, Countries countries) {
        this.codeSets = codeSets;
        this.concepts = concepts;
        this.countries = countries;
    }

    /// The fields of a description in words, where the record holds codes.
    Map<String, String> texts(Details details, String language) {
        var texts = details.texts();
        texts.put("type", written("type", List.of(details.type()), language));
        texts.put("languages", written("language", details.languages(), language));
        texts.put("countries", written("country", details.countries(), language));
        texts.put("concepts", written("theme", details.concepts(), language));
        texts.put("audiences", written("audience", details.audiences(), language));
        texts.put("licence", written("licence", List.of(details.licence()), language));
        return texts;
    }

    private String written(String facet, List<String> codes, String language) {
        var labels = codes.stream()
                .filter(code -> !code.isEmpty())
                .map(code -> label(facet, code, language).text())
                .toList();
        return Reader.listed(labels, language);
    }

    /// @param facet as in a search document: `type`, `language`, `country`, `theme`, `audience`, `licence`
    Label label(String facet, String value, String language) {
        return switch (facet) {
            case "type" -> codeSets.labelled("resource-type", value, language);
            case "audience", "licence" -> codeSets.labelled(facet, value, language);
            case "theme" -> concepts.labelled(value, language);
            case "country" -> countries.byIso3(value)
                    .map(country -> new Label(country.name(language), language))
                    .orElseGet(() -> new Label(value, ""));
            case "language" -> new Label(Reader.ownName(value), value);
            default -> new Label(value, "");
        };
    }
}
