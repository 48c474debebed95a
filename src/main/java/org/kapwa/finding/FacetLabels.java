package org.kapwa.finding;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapwa.vocabulary.CodeSets;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// The words for facet values in a reader's language; languages under their own names.
@Component
class FacetLabels {

    private static final Map<String, String> COUNTRIES = Arrays.stream(ULocale.getISOCountries())
            .map(code -> new ULocale("und", code))
            .collect(Collectors.toMap(ULocale::getISO3Country, ULocale::getCountry, (one, _) -> one));

    private final CodeSets codeSets;
    private final Concepts concepts;

    FacetLabels(CodeSets codeSets, Concepts concepts) {
        this.codeSets = codeSets;
        this.concepts = concepts;
    }

    Function<String, String> of(String facet, Reader reader) {
        var language = reader.language();
        return switch (facet) {
            case Asked.KIND -> kind -> reader.say("finding.kind." + kind);
            case "type" -> code -> codeSets.label("resource-type", code, language);
            case "language" -> Reader::ownName;
            case "role" -> code -> codeSets.label("field-role", code, language);
            case "organisation-type" -> code -> codeSets.label("organisation-type", code, language);
            case "theme" -> concept -> concepts.label(concept, language);
            case "country" -> code -> country(code, language);
            case "audience" -> code -> codeSets.label("audience", code, language);
            case "licence" -> code -> codeSets.label("licence", code, language);
            default -> value -> value;
        };
    }

    private static String country(String iso3, String language) {
        var code = COUNTRIES.get(iso3);
        return code == null ? iso3 : new ULocale("und", code).getDisplayCountry(ULocale.forLanguageTag(language));
    }
}
