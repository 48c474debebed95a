package org.kapwa.membership;

import org.kapwa.web.Answer;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether somebody is a member: letting them in or not, suspending them and taking them back. Whoever is turned away
/// or out is told why.
@Controller
class StandingController {

    private static final int LONGEST_REASON = 1000;

    private final Decisions decisions;
    private final MemberController pages;

    StandingController(Decisions decisions, MemberController pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    @PostMapping("/admin/members/{id:\\d+}/approval")
    Redirect approve(@PathVariable long id, Reader reader) {
        decisions.approve(id, reader.viewer());
        return Redirect.to("/admin/members?state=waiting");
    }

    @PostMapping("/admin/members/{id:\\d+}/refusal")
    Answer decline(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Reader reader) {
        var problems = judged("reason", reason);
        if (problems.any()) {
            return pages.page(id, reader, problems, 422);
        }
        decisions.decline(id, reader.viewer(), reason.strip());
        return Redirect.to("/admin/members?state=waiting");
    }

    @PostMapping("/admin/members/{id:\\d+}/suspension")
    Answer suspend(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Reader reader) {
        var problems = judged("reason", reason);
        if (problems.any()) {
            return pages.page(id, reader, problems, 422);
        }
        decisions.suspend(id, reader.viewer(), reason.strip());
        return Redirect.to("/admin/members/" + id);
    }

    @PostMapping("/admin/members/{id:\\d+}/reinstatement")
    Redirect reinstate(@PathVariable long id, Reader reader) {
        decisions.reinstate(id, reader.viewer());
        return Redirect.to("/admin/members/" + id);
    }

    private static Problems judged(String field, String reason) {
        return Problems.none().require(field, reason).atMost(LONGEST_REASON, field, reason);
    }
}
