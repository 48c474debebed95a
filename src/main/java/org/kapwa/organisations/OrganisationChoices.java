package org.kapwa.organisations;

import java.util.List;
import java.util.Map;
import org.kapwa.places.Countries;
import org.kapwa.vocabulary.CodeSets;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// What the fields about organisations may be filled with, and how it reads.
@Component
class OrganisationChoices {

    private static final String TYPE = "organisation-type";

    private final CodeSets codeSets;
    private final Countries countries;

    OrganisationChoices(CodeSets codeSets, Countries countries) {
        this.codeSets = codeSets;
        this.countries = countries;
    }

    List<Map.Entry<String, String>> types(Reader reader) {
        return codeSets.choices(TYPE, reader.language()).stream()
                .map(choice -> Map.entry(choice.code(), choice.label()))
                .toList();
    }

    List<Map.Entry<String, String>> countries(Reader reader) {
        return countries.choices(reader.language());
    }

    /// Languages by their own names.
    List<Map.Entry<String, String>> languages(Reader reader) {
        return codeSets.languages(reader.language()).stream()
                .map(choice -> Map.entry(choice.code(), choice.label()))
                .toList();
    }

    String type(String code, Reader reader) {
        return codeSets.label(TYPE, code, reader.language());
    }

    String country(String code, Reader reader) {
        return countries.name(code, reader.language());
    }

    boolean allow(OrganisationForm form) {
        return (form.type().isEmpty() || codeSets.has(TYPE, form.type()))
                && (form.country().isEmpty() || countries.has(form.country()))
                && (form.language().isEmpty() || codeSets.has("language", form.language()));
    }
}
