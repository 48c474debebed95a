package org.kapwa.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapwa.places.Countries;
import org.kapwa.vocabulary.CodeSets;
import org.kapwa.vocabulary.Concepts;
import org.kapwa.web.Circle;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// What the fields of a profile may be filled with, how it reads, and what somebody means who types it.
@Component
class PeopleChoices {

    private static final String ROLE = "field-role";
    private static final String LANGUAGE = "language";

    private final CodeSets codeSets;
    private final Concepts concepts;
    private final Countries countries;

    PeopleChoices(CodeSets codeSets, Concepts concepts, Countries countries) {
        this.codeSets = codeSets;
        this.concepts = concepts;
        this.countries = countries;
    }

    List<Map.Entry<String, String>> roles(Reader reader) {
        return codeSets.choices(ROLE, reader.language()).stream()
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

    /// What can be typed for a language: its own name, and its name for the reader.
    List<Map.Entry<String, String>> languageWords(Reader reader) {
        return codeSets.choices(LANGUAGE, reader.language()).stream()
                .map(choice -> Map.entry(languageWord(choice.code()), choice.label()))
                .toList();
    }

    /// The labels of all concepts.
    List<String> conceptWords(Reader reader) {
        return concepts.all().stream()
                .map(concept -> concepts.label(concept.id(), reader.language()))
                .distinct()
                .toList();
    }

    List<Map.Entry<String, String>> circles(Reader reader) {
        return Stream.of(Circle.values())
                .map(circle -> Map.entry(circle.code(), reader.say("web.circle." + circle.code())))
                .toList();
    }

    String role(String code, Reader reader) {
        return codeSets.label(ROLE, code, reader.language());
    }

    String country(String code, Reader reader) {
        return countries.name(code, reader.language());
    }

    String concept(String id, Reader reader) {
        return concepts.label(id, reader.language());
    }

    /// A language by its own name.
    String languageWord(String code) {
        var own = codeSets.property(LANGUAGE, code, "own");
        return own.isEmpty() ? Reader.ownName(code) : own;
    }

    /// The language that somebody means: by its own name, its name in their language or in English, or its tag.
    Optional<String> language(String typed, String interfaceLanguage) {
        var wanted = plain(typed);
        return codeSets.choices(LANGUAGE, interfaceLanguage).stream()
                .filter(choice -> Stream.of(
                                choice.code(),
                                choice.label(),
                                languageWord(choice.code()),
                                Reader.ownName(choice.code()),
                                codeSets.label(LANGUAGE, choice.code(), "en"))
                        .anyMatch(name -> plain(name).equals(wanted)))
                .map(CodeSets.Choice::code)
                .findFirst();
    }

    /// The concept that somebody means: by a word for it in their language or, failing that, in any.
    Optional<String> concept(String typed, String interfaceLanguage) {
        return concepts.find(typed, interfaceLanguage).map(Concepts.Concept::id);
    }

    boolean allow(ProfileForm form) {
        return (form.country().isEmpty() || countries.has(form.country()))
                && (form.language().isEmpty() || codeSets.has(LANGUAGE, form.language()))
                && form.roles().stream().allMatch(role -> codeSets.has(ROLE, role));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
