package org.kapwa.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
import org.kapwa.web.FormWords;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One code: its labels in all languages, what it is called elsewhere, whether it is offered.
@Controller
class CodeController {

    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_PROPERTY = 500;

    private final CodeSets codeSets;
    private final KeptCodes kept;
    private final History history;

    CodeController(CodeSets codeSets, KeptCodes kept, History history) {
        this.codeSets = codeSets;
        this.kept = kept;
        this.history = history;
    }

    /// @param version of the code when the form was shown
    /// @param labels as typed, by language
    /// @param properties as typed, by name
    record CodePage(
            CodeSet set,
            Code code,
            String version,
            Map<String, String> labels,
            Map<String, String> properties,
            Problems problems,
            List<Change> history) {

        List<Map.Entry<String, String>> others(String language) {
            return set.choices(language).stream()
                    .filter(choice -> !choice.code().equals(code.code()))
                    .map(choice -> Map.entry(choice.code(), choice.label()))
                    .toList();
        }
    }

    @GetMapping("/admin/code-sets/{set}/{code}")
    Page show(@PathVariable String set, @PathVariable String code, Reader reader) {
        var found = codeSets.find(set, code);
        return Page.once(
                "vocabulary/code", page(found, version(found), labels(found, reader), properties(found), Problems.none()));
    }

    @PostMapping("/admin/code-sets/{set}/{code}")
    Answer update(
            @PathVariable String set, @PathVariable String code, @RequestParam Map<String, String> typed, Reader reader) {
        var found = codeSets.find(set, code);
        var labels = startingWith("label-", typed);
        var properties = startingWith("property-", typed);
        var language = typed.getOrDefault("new-language", "").strip();
        if (!language.isEmpty()) {
            labels.putIfAbsent(language, typed.getOrDefault("new-label", "").strip());
        }
        var problems = problems(labels, properties, language);
        if (problems.any()) {
            var shown = typed.getOrDefault("version", "");
            return Page.rejected("vocabulary/code", page(found, shown, labels, properties, problems));
        }
        try {
            if (!version(found).equals(typed.get("version"))) {
                throw new Changed();
            }
            kept.change(found, found.described(labels, properties), Change.Act.CHANGED, reader.viewer());
            return Redirect.saved("/admin/code-sets/" + set + "/" + code);
        } catch (Changed meanwhile) {
            codeSets.refresh();
            return conflict(codeSets.find(set, code), labels, properties, reader);
        }
    }

    /// The form as it was typed, beside what somebody else has saved meanwhile.
    private Answer conflict(Code now, Map<String, String> labels, Map<String, String> properties, Reader reader) {
        var problems = inWords(labels, properties).meanwhile(inWords(labels(now, reader), properties(now)));
        return problems.any()
                ? Page.conflict("vocabulary/code", page(now, version(now), labels, properties, problems))
                : Redirect.to("/admin/code-sets/" + now.set() + "/" + now.code());
    }

    private static FormWords inWords(Map<String, String> labels, Map<String, String> properties) {
        var words = new FormWords();
        labels.forEach((language, label) -> words.with("label-" + language, label));
        properties.forEach((name, value) -> words.with("property-" + name, value));
        return words;
    }

    private static String version(Code code) {
        return Integer.toString(code.version());
    }

    /// Its labels, and room for one in each language of the interface.
    private static Map<String, String> labels(Code code, Reader reader) {
        var labels = new LinkedHashMap<String, String>();
        reader.languages().forEach(language -> labels.put(language, ""));
        labels.putAll(code.labels());
        return labels;
    }

    private Problems problems(Map<String, String> labels, Map<String, String> properties, String newLanguage) {
        var problems = Problems.none()
                .refuseIf(!newLanguage.isEmpty() && !codeSets.has("language", newLanguage), "new-language", "vocabulary.problem.language")
                .require("label-en", labels.get("en"));
        labels.forEach((tag, label) -> problems.atMost(LONGEST_LABEL, "label-" + tag, label));
        properties.forEach((name, value) -> problems.atMost(LONGEST_PROPERTY, "property-" + name, value));
        return problems;
    }

    private static Map<String, String> startingWith(String start, Map<String, String> typed) {
        var found = new LinkedHashMap<String, String>();
        typed.forEach((name, value) -> {
            if (name.startsWith(start)) {
                found.put(name.substring(start.length()), value.strip());
            }
        });
        return found;
    }

    /// The properties that some code of the set has.
    private Map<String, String> properties(Code code) {
        var names = new TreeSet<String>();
        codeSets.set(code.set()).codes().values().forEach(each -> names.addAll(each.properties().keySet()));
        var properties = new LinkedHashMap<String, String>();
        names.forEach(name -> properties.put(name, code.properties().getOrDefault(name, "")));
        return properties;
    }

    private CodePage page(
            Code code, String version, Map<String, String> labels, Map<String, String> properties, Problems problems) {
        return new CodePage(
                codeSets.set(code.set()), code, version, labels, properties, problems, history.of(code.set(), code.code()));
    }
}
