package org.kapwa.membership;

import java.time.Duration;
import java.util.List;
import org.kapwa.accounts.Email;
import org.kapwa.audit.Audit;
import org.kapwa.web.Answer;
import org.kapwa.web.Limit;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Invitations, for staff: which are open, sending one, taking one back.
@Controller
class InvitationsController {

    private static final Limit SENDING = new Limit("invitation", 50, Duration.ofHours(1));
    private static final int A_PAGE = 50;

    private final Invitations invitations;
    private final RateLimits limits;
    private final Audit audit;

    InvitationsController(Invitations invitations, RateLimits limits, Audit audit) {
        this.invitations = invitations;
        this.limits = limits;
        this.audit = audit;
    }

    record InvitationsPage(List<Invitation> open, boolean more, String email, String language, Problems problems) {

        long older() {
            return open.getLast().id();
        }
    }

    @GetMapping("/admin/invitations")
    Page index(@RequestParam(defaultValue = Long.MAX_VALUE + "") long before, Reader reader) {
        return Page.once("membership/invitations", page(before, "", reader.language(), Problems.none()));
    }

    @PostMapping("/admin/invitations")
    Answer create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String language,
            Reader reader) {
        var problems = Problems.none();
        Email.of(email).judge("email", problems);
        problems.refuseIf(!reader.languages().contains(language), "language", "membership.problem.language");
        if (problems.any()) {
            return Page.rejected("membership/invitations", page(Long.MAX_VALUE, email, language, problems));
        }
        limits.spend(SENDING, Long.toString(reader.viewer().memberOrRefuse()));
        invitations.send(email.strip(), language, reader.viewer());
        audit.note("membership.deed.invited", "");
        return Redirect.to("/admin/invitations");
    }

    @PostMapping("/admin/invitations/{id:\\d+}/withdrawal")
    Redirect destroy(@PathVariable long id) {
        if (invitations.withdraw(id)) {
            audit.note("membership.deed.invitation-withdrawn", "");
        }
        return Redirect.to("/admin/invitations");
    }

    private InvitationsPage page(long before, String email, String language, Problems problems) {
        var newest = invitations.newest(before, A_PAGE + 1);
        var more = newest.size() > A_PAGE;
        return new InvitationsPage(more ? newest.subList(0, A_PAGE) : newest, more, email, language, problems);
    }
}
