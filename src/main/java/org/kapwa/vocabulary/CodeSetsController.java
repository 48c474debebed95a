package org.kapwa.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The code sets, and one of them with its codes and its history, for an administrator.
@Controller
class CodeSetsController {

    private final CodeSets codeSets;
    private final KeptCodes kept;
    private final History history;

    CodeSetsController(CodeSets codeSets, KeptCodes kept, History history) {
        this.codeSets = codeSets;
        this.kept = kept;
        this.history = history;
    }

    record SetsPage(List<CodeSet> sets) {}

    record SetPage(CodeSet set, NewCode form, Problems problems, List<Change> history) {

        List<Map.Entry<String, String>> parents(String language) {
            return set.choices(language).stream().map(choice -> Map.entry(choice.code(), choice.label())).toList();
        }
    }

    /// @param code as programs know it
    /// @param label in English, which stands in for languages that have none
    record NewCode(String code, String parent, String label) {

        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,59}");
        static final NewCode EMPTY = new NewCode("", "", "");

        NewCode {
            code = stripped(code);
            parent = stripped(parent);
            label = stripped(label);
        }

        Problems problems(CodeSet set) {
            return Problems.none()
                    .require("code", code)
                    .refuseIf(!SHAPE.matcher(code).matches(), "code", "vocabulary.problem.code")
                    .refuseIf(set.codes().containsKey(code), "code", "vocabulary.problem.taken")
                    .refuseIf(!parent.isEmpty() && !set.codes().containsKey(parent), "parent", "vocabulary.problem.unknown")
                    .require("label", label)
                    .atMost(300, "label", label);
        }

        private static String stripped(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @GetMapping("/admin/code-sets")
    Page index() {
        return Page.once("vocabulary/sets", new SetsPage(codeSets.all()));
    }

    @GetMapping("/admin/code-sets/{set}")
    Page show(@PathVariable String set) {
        return Page.once("vocabulary/set", page(codeSets.set(set), NewCode.EMPTY, Problems.none()));
    }

    @PostMapping("/admin/code-sets/{set}")
    Answer create(@PathVariable String set, NewCode form, Reader reader) {
        var problems = form.problems(codeSets.set(set));
        if (problems.any()) {
            return Page.rejected("vocabulary/set", page(codeSets.set(set), form, problems));
        }
        var nothing = Code.own(set, form.code(), "", Map.of());
        var code = Code.own(set, form.code(), form.parent(), Map.of("en", form.label()));
        kept.change(nothing, code, Change.Act.ADDED, reader.viewer());
        return Redirect.to("/admin/code-sets/" + set + "/" + form.code());
    }

    private SetPage page(CodeSet set, NewCode form, Problems problems) {
        return new SetPage(set, form, problems, history.of(set.id()));
    }
}
