package org.kapwa.finding;

import java.util.function.Function;
import org.kapwa.places.Countries;
import org.kapwa.vocabulary.CodeSets;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.web.Reader;
import org.kapwa.web.Words;
import org.springframework.stereotype.Component;

/// The words for facet values in a reader's language; languages under their own names.
@Component
class FacetLabels {

    private final Words words;
    private final CodeSets codeSets;
    private final Concepts concepts;
    private final Countries countries;

    FacetLabels(Words words, CodeSets codeSets, Concepts concepts, Countries countries) {
        this.words = words;
        this.codeSets = codeSets;
        this.concepts = concepts;
        this.countries = countries;
    }

    Function<String, String> of(String facet, Reader reader) {
        var language = reader.language();
        return switch (facet) {
            case Asked.KIND -> kind -> words.has("finding.kind." + kind) ? reader.say("finding.kind." + kind) : kind;
            case "type" -> code -> codeSets.label("resource-type", code, language);
            case "language" -> Reader::ownName;
            case "role" -> code -> codeSets.label("field-role", code, language);
            case "organisation-type" -> code -> codeSets.label("organisation-type", code, language);
            case "theme" -> concept -> concepts.label(concept, language);
            case "country" -> code -> countries.name(code, language);
            case "audience" -> code -> codeSets.label("audience", code, language);
            case "licence" -> code -> codeSets.label("licence", code, language);
            default -> value -> value;
        };
    }
}
