package org.kapwa.library;

import java.util.List;
import java.util.Map;
import org.kapwa.vocabulary.CodeSets;
import org.kapwa.web.Reader;
import org.springframework.stereotype.Component;

/// What the fields of the sharing form may be filled with.
@Component
class Choices {

    private final CodeSets codeSets;

    Choices(CodeSets codeSets) {
        this.codeSets = codeSets;
    }

    /// Codes and their labels, as a field offers them.
    List<Map.Entry<String, String>> of(String codeSet, String language) {
        return codeSets.choices(codeSet, language).stream()
                .map(choice -> Map.entry(choice.code(), choice.label()))
                .toList();
    }

    /// Languages by their own names.
    List<Map.Entry<String, String>> languages(Reader reader) {
        return codeSets.choices("language", reader.language()).stream()
                .map(choice -> Map.entry(choice.code(), Reader.ownName(choice.code())))
                .toList();
    }

    String label(String codeSet, String code, String language) {
        return codeSets.label(codeSet, code, language);
    }

    boolean allow(DetailsForm form) {
        return (form.type().isEmpty() || has("resource-type", form.type()))
                && (form.licence().isEmpty() || has("licence", form.licence()))
                && form.audiences().stream().allMatch(code -> has("audience", code));
    }

    private boolean has(String codeSet, String code) {
        return codeSets.has(codeSet, code);
    }

}
