package org.kapwa.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Query;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.kapwa.web.Slug;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The concepts, for an administrator: found by words, kind and state, with how far each language has come.
@Controller
class ConceptsController {

    private static final int A_PAGE = 50;

    private final Concepts concepts;

    ConceptsController(Concepts concepts) {
        this.concepts = concepts;
    }

    /// How far the words of a language have come.
    record Coverage(String language, long labels, long checked, long of) {}

    /// @param older the address of the rest of the list, or empty
    record ConceptsPage(
            ConceptFilter filter,
            List<Entry> entries,
            String older,
            List<Coverage> coverage,
            NewConcept form,
            Problems problems) {}

    /// @param label in English
    /// @param broader a label or id of a concept that it is a case of
    record NewConcept(String label, String kind, String broader) {

        static final NewConcept EMPTY = new NewConcept("", "", "");

        NewConcept {
            label = stripped(label);
            kind = stripped(kind);
            broader = stripped(broader);
        }

        private static String stripped(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping("/admin/concepts")
    Page index(ConceptFilter filter, Reader reader) {
        return Page.once("vocabulary/concepts", page(filter.in(reader.language()), NewConcept.EMPTY, Problems.none()));
    }

    @PostMapping("/admin/concepts")
    Answer create(NewConcept form, Reader reader) {
        var id = Slug.of(form.label()).text();
        var broader = concepts.meant(form.broader(), reader.language());
        var problems = Problems.none()
                .require("label", form.label())
                .atMost(300, "label", form.label())
                .refuseIf(concepts.exactly(id).isPresent(), "label", "vocabulary.problem.concept-taken", id)
                .refuseIf(!Concepts.KINDS.contains(form.kind()), "kind", "vocabulary.problem.kind")
                .refuseIf(!form.broader().isEmpty() && broader.isEmpty(), "broader", "vocabulary.problem.unknown");
        if (problems.any()) {
            var filter = new ConceptFilter("", "", reader.language(), "", "");
            return Page.rejected("vocabulary/concepts", page(filter, form, problems));
        }
        var concept = Entry.own(id, form.kind(), broader.map(Concepts.Concept::id).orElse(""))
                .worded("en", new Entry.Words(form.label(), List.of(), "", false));
        concepts.change(List.of(concept), Change.Act.ADDED, reader.viewer());
        return Redirect.to("/admin/concepts/" + id);
    }

    private ConceptsPage page(ConceptFilter filter, NewConcept form, Problems problems) {
        var rest = concepts.entries().stream()
                .filter(filter::fits)
                .dropWhile(entry -> !filter.after().isEmpty() && !entry.id().equals(filter.after()))
                .skip(filter.after().isEmpty() ? 0 : 1)
                .limit(A_PAGE + 1)
                .toList();
        var more = rest.size() > A_PAGE;
        var entries = more ? rest.subList(0, A_PAGE) : rest;
        return new ConceptsPage(filter, entries, more ? after(filter, entries.getLast()) : "", coverage(), form, problems);
    }

    private static String after(ConceptFilter filter, Entry last) {
        return Query.of("")
                .with("q", filter.q())
                .with("kind", filter.kind())
                .with("language", filter.language())
                .with("status", filter.status())
                .with("after", last.id())
                .on("/admin/concepts");
    }

    private List<Coverage> coverage() {
        Map<String, long[]> counts = new TreeMap<>();
        var offered = concepts.entries().stream().filter(Entry::isOffered).toList();
        offered.forEach(entry -> entry.words().forEach((language, words) -> {
            var count = counts.computeIfAbsent(language, _ -> new long[2]);
            count[0] += words.label().isEmpty() ? 0 : 1;
            count[1] += words.checked() ? 1 : 0;
        }));
        return counts.entrySet().stream()
                .map(each -> new Coverage(each.getKey(), each.getValue()[0], each.getValue()[1], offered.size()))
                .toList();
    }
}
