package org.kapwa.vocabulary;

import java.util.List;
import java.util.TreeSet;
import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
import org.kapwa.web.NotFound;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One concept: where it stands among others, and its words, a language at a time.
@Controller
class ConceptController {

    private final Concepts concepts;
    private final CodeSets codeSets;
    private final History history;

    ConceptController(Concepts concepts, CodeSets codeSets, History history) {
        this.concepts = concepts;
        this.codeSets = codeSets;
        this.history = history;
    }

    /// @param language the one whose words are edited
    /// @param languages those that have words for concepts, and the interface's
    record ConceptPage(
            Entry entry,
            String language,
            TreeSet<String> languages,
            WordsForm words,
            PlaceForm place,
            Problems problems,
            List<Change> history) {}

    @GetMapping("/admin/concepts/{id}")
    Page show(@PathVariable String id, @RequestParam(defaultValue = "") String language, Reader reader) {
        var entry = find(id);
        var edited = language.isEmpty() ? reader.language() : known(language);
        return Page.once("vocabulary/concept", page(
                entry, edited, WordsForm.of(entry, edited), place(entry, reader), Problems.none(), reader));
    }

    @PostMapping("/admin/concepts/{id}/words/{language}")
    Answer word(@PathVariable String id, @PathVariable String language, WordsForm form, Reader reader) {
        var entry = find(id);
        var edited = known(language);
        var problems = form.problems();
        if (problems.any()) {
            return Page.rejected(
                    "vocabulary/concept", page(entry, edited, form, place(entry, reader), problems, reader));
        }
        try {
            concepts.change(List.of(form.on(entry, edited)), Change.Act.CHANGED, reader.viewer());
            return Redirect.saved(wordsOf(id, edited));
        } catch (Changed meanwhile) {
            concepts.refresh();
            return conflict(find(id), edited, form, reader);
        }
    }

    /// The words as they were typed, beside those that somebody else has saved meanwhile.
    private Answer conflict(Entry now, String language, WordsForm form, Reader reader) {
        var kept = WordsForm.of(now, language);
        var problems = form.inWords(reader).meanwhile(kept.inWords(reader));
        return problems.any()
                ? Page.conflict("vocabulary/concept", page(now, language, form.over(kept), place(now, reader), problems, reader))
                : Redirect.to(wordsOf(now.id(), language));
    }

    private static String wordsOf(String id, String language) {
        return "/admin/concepts/" + id + "?language=" + language;
    }

    @PostMapping("/admin/concepts/{id}")
    Answer place(@PathVariable String id, PlaceForm form, Reader reader) {
        var entry = find(id);
        var problems = form.problems(entry, concepts, reader.language());
        if (problems.any()) {
            var words = WordsForm.of(entry, reader.language());
            return Page.rejected(
                    "vocabulary/concept", page(entry, reader.language(), words, form, problems, reader));
        }
        try {
            concepts.change(List.of(form.on(entry, concepts, reader.language())), Change.Act.CHANGED, reader.viewer());
            return Redirect.saved("/admin/concepts/" + id);
        } catch (Changed meanwhile) {
            concepts.refresh();
            return conflict(find(id), form, reader);
        }
    }

    /// The place as it was typed, beside the one that somebody else has saved meanwhile.
    private Answer conflict(Entry now, PlaceForm form, Reader reader) {
        var kept = place(now, reader);
        var problems = form.inWords(reader).meanwhile(kept.inWords(reader));
        var words = WordsForm.of(now, reader.language());
        return problems.any()
                ? Page.conflict("vocabulary/concept", page(now, reader.language(), words, form.over(kept), problems, reader))
                : Redirect.to("/admin/concepts/" + now.id());
    }

    private Entry find(String id) {
        return concepts.exactly(id).orElseThrow(NotFound::new);
    }

    private String known(String language) {
        if (!codeSets.has("language", language)) {
            throw new NotFound();
        }
        return language;
    }

    private PlaceForm place(Entry entry, Reader reader) {
        return PlaceForm.of(entry, concepts, reader.language());
    }

    private ConceptPage page(
            Entry entry, String language, WordsForm words, PlaceForm place, Problems problems, Reader reader) {
        var languages = new TreeSet<>(concepts.languages());
        languages.addAll(reader.languages());
        languages.add(language);
        return new ConceptPage(
                entry, language, languages, words, place, problems, history.of(Versions.CONCEPTS, entry.id()));
    }
}
