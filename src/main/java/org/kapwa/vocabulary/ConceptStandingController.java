package org.kapwa.vocabulary;

import java.util.List;
import org.kapwa.web.NotFound;
import org.kapwa.web.Reader;
import org.kapwa.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether a concept is looked for: an administrator retires it, has another one stand for it, or brings it back.
@Controller
class ConceptStandingController {

    private final Concepts concepts;

    ConceptStandingController(Concepts concepts) {
        this.concepts = concepts;
    }

    @PostMapping("/admin/concepts/{id}/retirement")
    Redirect retire(@PathVariable String id, Reader reader) {
        concepts.change(List.of(find(id).retire()), Change.Act.RETIRED, reader.viewer());
        return Redirect.to("/admin/concepts/" + id);
    }

    @PostMapping("/admin/concepts/{id}/revival")
    Redirect revive(@PathVariable String id, Reader reader) {
        concepts.change(List.of(find(id).revive()), Change.Act.REVIVED, reader.viewer());
        return Redirect.to("/admin/concepts/" + id);
    }

    /// The other one takes over the words, so that people still find it by them.
    @PostMapping("/admin/concepts/{id}/merger")
    Redirect merge(@PathVariable String id, @RequestParam(defaultValue = "") String into, Reader reader) {
        var merged = find(id);
        var target = concepts.meant(into, reader.language());
        if (target.isPresent()) {
            var other = find(target.get().id());
            concepts.change(List.of(merged.mergeInto(other), other.takingIn(merged)), Change.Act.MERGED, reader.viewer());
        }
        return Redirect.to("/admin/concepts/" + id);
    }

    private Entry find(String id) {
        return concepts.exactly(id).orElseThrow(NotFound::new);
    }
}
