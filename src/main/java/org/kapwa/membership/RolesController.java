package org.kapwa.membership;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kapwa.accounts.Grant;
import org.kapwa.web.Answer;
import org.kapwa.web.NotFound;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.kapwa.web.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Giving roles and taking them.
@Controller
class RolesController {

    private static final Pattern LIST = Pattern.compile("[\\s,;،]+");
    private static final Pattern THEME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final Decisions decisions;
    private final MemberController pages;

    RolesController(Decisions decisions, MemberController pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    @PostMapping("/admin/members/{id:\\d+}/roles")
    Answer create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String countries,
            @RequestParam(defaultValue = "") String languages,
            @RequestParam(defaultValue = "") String themes,
            Reader reader) {
        var grant = new Grant(staffRole(role), upper(codes(countries)), codes(languages), codes(themes));
        var problems = problems(grant);
        if (problems.any()) {
            return pages.page(id, reader, problems, 422);
        }
        decisions.give(id, grant, reader.viewer());
        return Redirect.to("/admin/members/" + id);
    }

    @PostMapping("/admin/members/{id:\\d+}/roles/{role}/removal")
    Redirect destroy(@PathVariable long id, @PathVariable String role, Reader reader) {
        decisions.take(id, staffRole(role), reader.viewer());
        return Redirect.to("/admin/members/" + id);
    }

    private static Problems problems(Grant grant) {
        var countries = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
        return Problems.none()
                .refuseIf(!countries.containsAll(grant.countries()), "countries", "membership.problem.countries")
                .refuseIf(!grant.languages().stream().allMatch(RolesController::isTag), "languages", "membership.problem.languages")
                .refuseIf(!grant.themes().stream().allMatch(theme -> THEME.matcher(theme).matches()), "themes", "membership.problem.themes");
    }

    private static boolean isTag(String tag) {
        return !Locale.forLanguageTag(tag).getLanguage().isEmpty();
    }

    private static Role staffRole(String code) {
        return MembersController.ROLES.stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<String> codes(String typed) {
        return Stream.of(LIST.split(typed.strip())).filter(code -> !code.isEmpty()).distinct().toList();
    }

    private static List<String> upper(List<String> codes) {
        return codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
    }
}
