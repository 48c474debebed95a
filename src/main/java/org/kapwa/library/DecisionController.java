package org.kapwa.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kapwa.web.Answer;
import org.kapwa.web.Changed;
import org.kapwa.web.Page;
import org.kapwa.web.Problems;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A host's decision on a resource: publish, hold, refuse, withdraw. Its contributor may withdraw it too.
@Controller
class DecisionController {

    private static final int LONGEST_REASON = 2_000;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Resources resources;
    private final ResourcePages pages;
    private final DecisionLetters letters;

    DecisionController(Resources resources, ResourcePages pages, DecisionLetters letters) {
        this.resources = resources;
        this.pages = pages;
        this.letters = letters;
    }

    /// Pressed twice, it leads to the same page.
    @PostMapping("/library/{id:\\d+}/publication")
    Answer publish(@PathVariable long id, Reader reader) {
        var before = resources.visibleTo(reader.viewer()).find(id);
        if (before.isPublished() && before.isInCareOf(reader.viewer())) {
            return Redirect.to(before.path());
        }
        try {
            return decide(before, reader, waiting -> waiting.publishedBy(reader.viewer(), resources.now()));
        } catch (Changed meanwhile) {
            var now = resources.visibleTo(reader.viewer()).find(id);
            if (!now.isPublished()) {
                throw meanwhile;
            }
            return Redirect.to(now.path());
        }
    }

    @PostMapping("/library/{id:\\d+}/hold")
    Answer hold(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Reader reader) {
        return decideFor(reason, id, reader, resource -> resource.putOnHoldBy(reader.viewer(), reason.strip()));
    }

    @PostMapping("/library/{id:\\d+}/refusal")
    Answer refuse(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Reader reader) {
        return decideFor(reason, id, reader, resource -> resource.refusedBy(reader.viewer(), reason.strip()));
    }

    @PostMapping("/library/{id:\\d+}/withdrawal")
    Answer withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String instead,
            Reader reader) {
        var other = published(instead.strip(), reader).filter(number -> number != id);
        var problems = reasons(reason).refuseIf(!instead.isBlank() && other.isEmpty(), "instead", "library.problem.instead");
        return decideFor(
                problems,
                new ResourcePage.Typed(reason, instead),
                id,
                reader,
                resource -> resource.withdrawnBy(reader.viewer(), reason.strip(), other.orElse(null)));
    }

    /// The number of a published resource, if that is what was typed.
    private Optional<Long> published(String number, Reader reader) {
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        return resources.visibleTo(reader.viewer()).find(List.of(Long.valueOf(number))).stream()
                .filter(Resource::isPublished)
                .map(Resource::id)
                .findFirst();
    }

    /// A decision against a resource tells its contributor why.
    private static Problems reasons(String reason) {
        return Problems.none().require("reason", reason).atMost(LONGEST_REASON, "reason", reason);
    }

    private Answer decideFor(String reason, long id, Reader reader, Function<Resource, Resource> rule) {
        return decideFor(reasons(reason), new ResourcePage.Typed(reason, ""), id, reader, rule);
    }

    /// Who may not take it is told so, not asked for a reason.
    private Answer decideFor(
            Problems problems, ResourcePage.Typed typed, long id, Reader reader, Function<Resource, Resource> rule) {
        var before = resources.visibleTo(reader.viewer()).find(id);
        var _ = rule.apply(before);
        return problems.any()
                ? Page.rejected("library/show", pages.of(id, reader).rejecting(problems, typed))
                : decide(before, reader, rule);
    }

    private Redirect decide(Resource before, Reader reader, Function<Resource, Resource> rule) {
        var after = letters.tell(() -> resources.change(before, reader.viewer(), rule), reader.viewer());
        return Redirect.to(after.path());
    }
}
