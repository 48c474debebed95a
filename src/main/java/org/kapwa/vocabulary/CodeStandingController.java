package org.kapwa.vocabulary;

import java.util.function.UnaryOperator;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether a code is offered: an administrator retires it, has another one stand for it, or brings it back.
@Controller
class CodeStandingController {

    private final CodeSets codeSets;
    private final KeptCodes kept;

    CodeStandingController(CodeSets codeSets, KeptCodes kept) {
        this.codeSets = codeSets;
        this.kept = kept;
    }

    @PostMapping("/admin/code-sets/{set}/{code}/retirement")
    Redirect retire(@PathVariable String set, @PathVariable String code, Reader reader) {
        return change(set, code, Code::retire, Change.Act.RETIRED, reader);
    }

    @PostMapping("/admin/code-sets/{set}/{code}/revival")
    Redirect revive(@PathVariable String set, @PathVariable String code, Reader reader) {
        return change(set, code, Code::revive, Change.Act.REVIVED, reader);
    }

    @PostMapping("/admin/code-sets/{set}/{code}/merger")
    Redirect merge(
            @PathVariable String set,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String into,
            Reader reader) {
        codeSets.find(set, code);
        if (into.isEmpty()) {
            return Redirect.to("/admin/code-sets/" + set + "/" + code);
        }
        var target = codeSets.find(set, into);
        return change(set, code, each -> each.mergeInto(target), Change.Act.MERGED, reader);
    }

    private Redirect change(String set, String code, UnaryOperator<Code> rule, Change.Act act, Reader reader) {
        var before = codeSets.find(set, code);
        kept.change(before, rule.apply(before), act, reader.viewer());
        return Redirect.to("/admin/code-sets/" + set + "/" + code);
    }
}
