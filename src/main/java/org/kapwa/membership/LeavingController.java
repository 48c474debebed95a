package org.kapwa.membership;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kapwa.accounts.Contributions;
import org.kapwa.accounts.OpenSessions;
import org.kapwa.accounts.Sessions;
import org.kapwa.web.Answer;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Taking one's account away, with the choice of what becomes of one's contributions.
@Controller
class LeavingController {

    private final OwnData data;
    private final OpenSessions open;
    private final Sessions sessions;

    LeavingController(OwnData data, OpenSessions open, Sessions sessions) {
        this.data = data;
        this.open = open;
        this.sessions = sessions;
    }

    @GetMapping("/me/data/erasure")
    Answer ask(HttpServletRequest request) {
        return open.isFresh(request)
                ? Page.once("membership/leaving", Problems.none())
                : Redirect.to(DataController.PROOF_FIRST + "/erasure");
    }

    @PostMapping("/me/data/erasure")
    Answer create(
            @RequestParam(defaultValue = "") String contributions,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!open.isFresh(request)) {
            return Redirect.to(DataController.PROOF_FIRST + "/erasure");
        }
        if (!contributions.equals("keep") && !contributions.equals("remove")) {
            var problems = Problems.none().add("contributions", "membership.problem.contributions");
            return Page.rejected("membership/leaving", problems);
        }
        var choice = contributions.equals("keep") ? Contributions.KEPT : Contributions.REMOVED;
        data.erase(data.member(reader.viewer()), choice);
        sessions.close(request, response);
        return Redirect.to("/gone");
    }

    @GetMapping("/gone")
    Page gone() {
        return Page.of("membership/gone", "");
    }
}
