package org.kapwa.look;

import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Redirect;
import org.kapwa.web.SiteLooks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The site's name and colours.
@Controller
class SiteLookController {

    private final SiteLooks looks;
    private final LookChange change;

    SiteLookController(SiteLooks looks, LookChange change) {
        this.looks = looks;
        this.change = change;
    }

    /// @param marked whether administrators brought a mark
    record LookPage(LookForm form, boolean marked, Problems problems) {}

    @GetMapping("/admin/look")
    Page show() {
        return Page.once("look/edit", page(LookForm.of(looks.now()), Problems.none()));
    }

    @PostMapping("/admin/look")
    Answer update(LookForm form) {
        var problems = form.problems();
        if (problems.any()) {
            return Page.rejected("look/edit", page(form, problems));
        }
        try {
            change.choose(form);
            return Redirect.saved("/admin/look");
        } catch (Changed meanwhile) {
            looks.catchUp();
            var now = looks.now();
            var others = form.words().meanwhile(LookForm.of(now).words());
            return Page.conflict("look/edit", page(form.over(now.version()), others));
        }
    }

    private LookPage page(LookForm form, Problems problems) {
        return new LookPage(form, looks.now().mark() != null, problems);
    }
}
