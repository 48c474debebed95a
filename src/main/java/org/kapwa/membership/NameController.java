package org.kapwa.membership;

import java.time.Duration;
import org.kapwa.accounts.TypedName;
import org.kapwa.web.Answer;
import org.kapwa.web.FormWords;
import org.kapwa.web.Limit;
import org.kapwa.web.Page;
import org.kapwa.web.PlainText;
import org.kapwa.web.Problems;
import org.kapwa.web.RateLimits;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a member is called. Their handle, and with it every address, stays.
@Controller
class NameController {

    private static final Limit CHANGING = new Limit("name", 10, Duration.ofHours(1));

    private final NameChange change;
    private final ProtectedNames names;
    private final RateLimits limits;

    NameController(NameChange change, ProtectedNames names, RateLimits limits) {
        this.change = change;
        this.names = names;
        this.limits = limits;
    }

    /// @param before what the member was called when the form was shown
    record NamePage(String before, String name, Problems problems) {}

    @GetMapping("/me/name")
    Page show(Reader reader) {
        var name = reader.viewer().name();
        return Page.once("membership/name", new NamePage(name, name, Problems.none()));
    }

    @PostMapping("/me/name")
    Answer update(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String name,
            Reader reader) {
        var typed = TypedName.of(name);
        var member = reader.viewer().memberOrRefuse();
        var problems = typed.judge("name", Problems.none())
                .refuseIf(
                        names.isOfOffice(typed.text()) || names.isOfStaff(typed.text(), member),
                        "name",
                        "membership.problem.protected-name");
        if (problems.any()) {
            return Page.rejected("membership/name", new NamePage(before, name, problems));
        }
        var present = reader.viewer().name();
        if (typed.text().equals(present)) {
            return Redirect.saved("/me");
        }
        if (!before.equals(PlainText.of(present))) {
            var kept = new FormWords().with("name", present);
            var meanwhile = new FormWords().with("name", typed.text()).meanwhile(kept);
            return Page.conflict("membership/name", new NamePage(present, name, meanwhile));
        }
        limits.spend(CHANGING, Long.toString(member));
        change.make(member, present, typed);
        return Redirect.saved("/me");
    }
}
