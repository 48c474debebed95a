package org.kapwa.library;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A host's decision on a resource: publish, hold, refuse, withdraw. Its contributor may withdraw it too.
@Controller
class DecisionController {

    private final Resources resources;
    private final DecisionLetters letters;

    DecisionController(Resources resources, DecisionLetters letters) {
        this.resources = resources;
        this.letters = letters;
    }

    @PostMapping("/library/{id:\\d+}/publication")
    Redirect publish(@PathVariable long id, Reader reader) {
        return decide(id, reader, resource -> resource.publishedBy(reader.viewer(), resources.now()));
    }

    @PostMapping("/library/{id:\\d+}/hold")
    Redirect hold(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Reader reader) {
        return decide(id, reader, resource -> resource.putOnHoldBy(reader.viewer(), reason.strip()));
    }

    @PostMapping("/library/{id:\\d+}/refusal")
    Redirect refuse(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Reader reader) {
        return decide(id, reader, resource -> resource.refusedBy(reader.viewer(), reason.strip()));
    }

    @PostMapping("/library/{id:\\d+}/withdrawal")
    Redirect withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Long instead,
            Reader reader) {
        var replacement = instead == null || instead == id
                ? null
                : resources.visibleTo(reader.viewer()).find(instead).id();
        return decide(id, reader, resource -> resource.withdrawnBy(reader.viewer(), reason.strip(), replacement));
    }

    private Redirect decide(long id, Reader reader, Function<Resource, Resource> rule) {
        var before = resources.visibleTo(reader.viewer()).find(id);
        var after = letters.tell(() -> resources.change(before, reader.viewer(), rule), reader.viewer());
        return Redirect.to(after.path());
    }
}
